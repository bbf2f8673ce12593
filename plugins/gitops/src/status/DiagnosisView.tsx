import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReleaseName } from '@slipway/plugin-gitops-common';
import type { Diagnosis } from '@slipway/plugin-gitops-common/diagnosis';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../translation';
import { EvidenceButton } from './EvidenceButton';
import { NextSteps } from './NextSteps';

/** Why an Application is not well, what that rests on, and what to do. */
export function DiagnosisView(props: {
  diagnosis: Diagnosis;
  release?: ReleaseName;
}) {
  const { diagnosis, release } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const roles = {
    cause: t('status.roleCause'),
    symptom: t('status.roleSymptom'),
    warning: t('status.roleWarning'),
  };

  return (
    <Box>
      <Typography variant="subtitle1" component="h4" sx={{ fontWeight: 600 }}>
        {roles[diagnosis.role]}: {diagnosis.title}
      </Typography>
      <Typography
        variant="body2"
        sx={{ maxWidth: 960, overflowWrap: 'anywhere' }}
      >
        {diagnosis.cause}
        {diagnosis.evidence.map((evidence, index) => (
          <EvidenceButton key={index} evidence={evidence} number={index + 1} />
        ))}
      </Typography>
      <NextSteps steps={diagnosis.nextSteps} release={release} />
    </Box>
  );
}

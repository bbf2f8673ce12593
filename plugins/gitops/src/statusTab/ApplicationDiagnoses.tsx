import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ApplicationView,
  EntityStatus,
} from '@slipway/plugin-gitops-common/api';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { DiagnosisView } from '../status/DiagnosisView';
import { SummaryText } from '../status/SummaryText';
import { gitopsTranslationRef } from '../translation';

/** What is to be said of one Application: its summary, then why. */
export function ApplicationDiagnoses(props: {
  application: ApplicationView;
  sharedCauses: EntityStatus['sharedCauses'];
}) {
  const { application, sharedCauses } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { summary, diagnoses, moreDiagnoses, release } = application;

  return (
    <Stack spacing={1.5}>
      <SummaryText summary={summary} />
      {diagnoses.map((diagnosis, index) => {
        const shared = sharedCauses.some(
          ({ key }) => key === diagnosis.sharedCause,
        );
        return shared ? (
          <Typography variant="body2" key={index}>
            {t('tab.sharedAbove', { title: diagnosis.title })}
          </Typography>
        ) : (
          <DiagnosisView key={index} diagnosis={diagnosis} release={release} />
        );
      })}
      {moreDiagnoses > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t('tab.moreDiagnoses', { count: moreDiagnoses })}
        </Typography>
      )}
    </Stack>
  );
}

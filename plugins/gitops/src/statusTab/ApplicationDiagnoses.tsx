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
  status: Pick<EntityStatus, 'sharedCauses' | 'summary'>;
}) {
  const { application, status } = props;
  const { sharedCauses } = status;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { summary, diagnoses, moreDiagnoses, release } = application;

  // Of an entity with one Application both say the same.
  const isSaid = summary.sentences.every(({ text }) =>
    status.summary.sentences.some(sentence => sentence.text === text),
  );

  return (
    <Stack spacing={1.5}>
      {!isSaid && <SummaryText summary={summary} />}
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

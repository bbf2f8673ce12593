import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';

/** How many differences there are, how many of them benign, and the risk. */
export function DriftCell(props: { application: ApplicationView }) {
  const { count, benign, risk } = props.application.drift;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const notable = count - benign;
  const notes = [
    notable > 0 && t('tab.driftRisk', { risk: String(risk) }),
    benign > 0 && t('tab.driftBenign', { number: String(benign) }),
  ].filter(Boolean);
  return (
    <>
      {notable > 0
        ? t('tab.driftCount', { count: notable })
        : t('tab.driftNone')}
      {notes.length > 0 && (
        <Typography variant="body2" color="text.secondary">
          {notes.join(', ')}
        </Typography>
      )}
    </>
  );
}

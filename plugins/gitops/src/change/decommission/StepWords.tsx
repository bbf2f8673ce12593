import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DecommissionStep } from '@slipway/plugin-gitops-common/api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';
import { WordList } from './WordList';

/** Where a decommissioning stands: what goes, what stays, whom it concerns. */
export function StepWords(props: { step: DecommissionStep }) {
  const { step, steps, deletes, keeps, dependents, notes } = props.step;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const place = () => {
    if (step === 'stop') {
      return t('decommission.step', { step: '1' });
    }
    return steps === 1 && keeps.length > 0
      ? t('decommission.step', { step: '2' })
      : t('decommission.single');
  };

  return (
    <Stack spacing={2}>
      <div>
        <Typography variant="subtitle1" component="h2">
          {place()}
        </Typography>
        <Typography>
          {t(step === 'stop' ? 'decommission.stop' : 'decommission.delete')}
        </Typography>
      </div>
      {dependents.length > 0 && (
        <Alert severity="warning">
          <AlertTitle component="h3">{t('decommission.dependents')}</AlertTitle>
          {dependents.join(', ')}
        </Alert>
      )}
      <WordList
        title={t('decommission.deletes')}
        items={deletes}
        empty={t('decommission.deletesNothing')}
      />
      <WordList
        title={t('decommission.keeps')}
        items={keeps}
        empty={t('decommission.keepsNothing')}
      />
      {notes.length > 0 && (
        <WordList title={t('decommission.notes')} items={notes} />
      )}
    </Stack>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { gitopsTranslationRef } from '../translation';
import { TaskLog } from './TaskLog';
import type { Opening } from './useOpenChange';

/** Why the last opening came to nothing, and what to do. */
export function OpenProblem(props: { opening: Opening; onClose(): void }) {
  const { opening, onClose } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (opening.state === 'moved' || opening.state === 'hand-edits') {
    return (
      <Alert severity="warning" onClose={onClose}>
        {t(opening.state === 'moved' ? 'open.moved' : 'open.handEdits')}
      </Alert>
    );
  }
  if (opening.state !== 'failed') {
    return null;
  }
  const titles = {
    denied: t('open.deniedTitle'),
    unreachable: t('open.failed'),
    refused: t('open.failed'),
  };
  return (
    <Alert
      severity={opening.kind === 'denied' ? 'warning' : 'error'}
      onClose={onClose}
      sx={{ maxHeight: '40vh', overflow: 'auto' }}
    >
      <AlertTitle component="h2">{titles[opening.kind]}</AlertTitle>
      {opening.kind === 'unreachable' ? t('open.unreachable') : opening.message}
      {opening.log.length > 0 && <TaskLog lines={opening.log} />}
    </Alert>
  );
}

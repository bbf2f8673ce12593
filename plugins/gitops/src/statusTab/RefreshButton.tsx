import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import RefreshOutlined from '@mui/icons-material/RefreshOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { gitopsTranslationRef } from '../translation';

type Refreshing =
  | { state: 'idle' }
  | { state: 'running' }
  | { state: 'done'; problems: string[] }
  | { state: 'refused'; error: Error };

/** Has the controller asked again, and says what came of it. */
export function RefreshButton(props: { onRefresh(): Promise<string[]> }) {
  const { onRefresh } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [refreshing, setRefreshing] = useState<Refreshing>({ state: 'idle' });
  const running = refreshing.state === 'running';

  const refresh = async () => {
    setRefreshing({ state: 'running' });
    try {
      setRefreshing({ state: 'done', problems: await onRefresh() });
    } catch (error) {
      setRefreshing({ state: 'refused', error: toError(error) });
    }
  };
  const word = () => {
    if (running) {
      return t('status.refreshing');
    }
    const clean =
      refreshing.state === 'done' && refreshing.problems.length === 0;
    return clean ? t('status.refreshed') : '';
  };

  return (
    <Stack spacing={0.5} alignItems="end">
      <Stack direction="row" spacing={1} alignItems="center">
        <Typography variant="body2" color="text.secondary" role="status">
          {word()}
        </Typography>
        <Button
          size="small"
          variant="outlined"
          startIcon={<RefreshOutlined />}
          // Not disabled: the focus would be lost.
          aria-disabled={running}
          onClick={running ? undefined : refresh}
          sx={{ textTransform: 'none' }}
        >
          {t('status.refresh')}
        </Button>
      </Stack>
      {running && (
        <LinearProgress
          aria-label={t('status.refreshing')}
          sx={{ width: '100%' }}
        />
      )}
      {refreshing.state === 'refused' && (
        <Alert
          severity="warning"
          onClose={() => setRefreshing({ state: 'idle' })}
        >
          <AlertTitle component="h3">{t('status.refreshFailed')}</AlertTitle>
          {refreshing.error.name === 'TypeError'
            ? t('status.unreachable')
            : refreshing.error.message}
        </Alert>
      )}
      {refreshing.state === 'done' && refreshing.problems.length > 0 && (
        <Alert
          severity="warning"
          onClose={() => setRefreshing({ state: 'idle' })}
        >
          <AlertTitle component="h3">{t('status.refreshPartly')}</AlertTitle>
          {refreshing.problems.join(' ')}
        </Alert>
      )}
    </Stack>
  );
}

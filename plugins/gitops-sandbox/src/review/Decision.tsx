import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { sandboxApiRef } from '../api/SandboxApi';
import type { PullRequestDetail } from '../api/types';
import { sandboxTranslationRef } from '../translation';

const ACTIONS = ['approve', 'merge', 'close'] as const;

/** Approve, merge, close; what cannot be done says why. */
export function Decision(props: {
  pullRequest: PullRequestDetail;
  onChanged(pullRequest: PullRequestDetail): void;
  onStale(): void;
}) {
  const { pullRequest, onChanged, onStale } = props;
  const { t } = useTranslationRef(sandboxTranslationRef);
  const api = useApi(sandboxApiRef);
  const [busy, setBusy] = useState<(typeof ACTIONS)[number]>();
  const [done, setDone] = useState<(typeof ACTIONS)[number]>();
  const [failure, setFailure] = useState<string>();

  const act = async (action: (typeof ACTIONS)[number]) => {
    setBusy(action);
    setDone(undefined);
    setFailure(undefined);
    try {
      onChanged(
        await api.act(pullRequest.number, action, pullRequest.head.revision),
      );
      setDone(action);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      onStale();
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <Stack spacing={1}>
      {failure && <Alert severity="error">{failure}</Alert>}
      {done && (
        <Alert severity="success">
          {t(`review.done.${done}`)} {done === 'merge' && t('review.next')}
        </Alert>
      )}
      {pullRequest.state === 'open' &&
        ACTIONS.map(action => {
          const { allowed, reason } = pullRequest.actions[action];
          return (
            <Stack key={action} spacing={0.5}>
              <Button
                fullWidth
                variant={action === 'merge' ? 'contained' : 'outlined'}
                disabled={!allowed || busy !== undefined}
                aria-describedby={reason && `reason-${action}`}
                onClick={() => act(action)}
              >
                {t(`review.${action}`)}
              </Button>
              {reason && (
                <Typography
                  id={`reason-${action}`}
                  variant="caption"
                  color="text.secondary"
                >
                  {reason}
                </Typography>
              )}
            </Stack>
          );
        })}
    </Stack>
  );
}

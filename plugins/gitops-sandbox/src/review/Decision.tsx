import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { sandboxApiRef } from '../api/SandboxApi';
import type { PullRequestDetail } from '../api/types';
import { sandboxTranslationRef } from '../translation';

const ACTIONS = ['approve', 'merge', 'close'] as const;

type ActionName = (typeof ACTIONS)[number];

/** Approve, merge, close; what cannot be done says why. */
export function Decision(props: {
  pullRequest: PullRequestDetail;
  onChanged(pullRequest: PullRequestDetail): void;
  /** Reads the pull request again: it is not what was shown any more. */
  onReload(): void;
}) {
  const { pullRequest, onChanged, onReload } = props;
  const { t } = useTranslationRef(sandboxTranslationRef);
  const api = useApi(sandboxApiRef);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<ActionName>();
  const [failure, setFailure] = useState<{ message: string }>();
  const outcome = useRef<HTMLDivElement>(null);
  const { state, actions, number, head } = pullRequest;

  // The button that had the focus is gone or disabled.
  useEffect(() => {
    if (done || failure) {
      outcome.current?.focus();
    }
  }, [done, failure]);

  const act = async (action: ActionName) => {
    setBusy(true);
    setDone(undefined);
    setFailure(undefined);
    try {
      onChanged(await api.act(number, action, head.revision));
      setDone(action);
    } catch (error) {
      setFailure(toError(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Stack spacing={1} component="section" aria-label={t('review.decision')}>
      {failure && (
        <Alert
          severity="error"
          ref={outcome}
          tabIndex={-1}
          action={
            <Button color="inherit" size="small" onClick={onReload}>
              {t('review.reload')}
            </Button>
          }
        >
          {failure.message}
        </Alert>
      )}
      {done && (
        <Alert severity="success" ref={outcome} tabIndex={-1}>
          {t(`review.done.${done}`)} {done === 'merge' && t('review.next')}
          {done === 'merge' && (
            <Box>
              <Link to="/">{t('review.toCatalog')}</Link>
            </Box>
          )}
        </Alert>
      )}
      {state === 'open' &&
        ACTIONS.map(action => {
          const { allowed, reason } = actions[action];
          return (
            <Stack key={action} spacing={0.25}>
              <Button
                fullWidth
                variant={action === 'merge' ? 'contained' : 'outlined'}
                disabled={!allowed || busy}
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

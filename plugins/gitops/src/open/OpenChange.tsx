import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { memo, useId } from 'react';
import { gitopsTranslationRef } from '../translation';
import { OpenedChange } from './OpenedChange';
import { OpenProblem } from './OpenProblem';
import { OpenSteps } from './OpenSteps';
import type { Opening } from './useOpenChange';

/** The one primary action, and what becomes of it in place. */
export const OpenChange = memo(function PlainOpenChange(props: {
  opening: Opening;
  environment: string;
  /** What keeps it from being opened, as a sentence; empty when nothing does. */
  blocker: string;
  /** What can be done after it was opened. */
  another: string;
  onOpen(): void;
  onAcknowledge(): void;
  onAnother(): void;
}) {
  const { opening, environment, blocker, onOpen, onAcknowledge } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const reasonId = useId();

  if (opening.state === 'running') {
    return <OpenSteps step={opening.step} log={opening.log} />;
  }
  if (opening.state === 'done' || opening.state === 'nothing-to-do') {
    return (
      <OpenedChange
        opening={opening}
        environment={environment}
        another={props.another}
        onAnother={props.onAnother}
      />
    );
  }
  return (
    <Stack spacing={1}>
      <OpenProblem opening={opening} onClose={onAcknowledge} />
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        spacing={{ xs: 1, sm: 2 }}
        alignItems={{ sm: 'center' }}
        justifyContent="flex-end"
      >
        <Typography
          id={reasonId}
          variant="body2"
          color="text.secondary"
          role="status"
        >
          {blocker}
        </Typography>
        <Button
          variant="contained"
          size="large"
          // Disabled for the ear and the eye, yet reachable, so that a person
          // on the keyboard meets the reason too.
          aria-disabled={blocker !== ''}
          aria-describedby={reasonId}
          onClick={() => blocker || onOpen()}
          sx={
            blocker === ''
              ? undefined
              : {
                  '&, &:hover': {
                    bgcolor: 'action.disabledBackground',
                    color: 'text.secondary',
                    boxShadow: 'none',
                    cursor: 'not-allowed',
                  },
                }
          }
        >
          {t('open.button', { environment })}
        </Button>
      </Stack>
    </Stack>
  );
});

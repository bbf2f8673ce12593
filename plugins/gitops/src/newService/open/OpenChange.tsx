import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';
import type { Surroundings } from '../surroundings';
import type { NewServiceModel } from '../useNewService';
import { findBlocker, type Blocker } from './blockers';
import { OpenedChange } from './OpenedChange';
import { OpenSteps } from './OpenSteps';
import { useOpenChange } from './useOpenChange';

/** The one primary action, and what becomes of it in place. */
export function OpenChange(props: {
  model: NewServiceModel;
  surroundings: Surroundings;
}) {
  const { model, surroundings } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { opening, open, acknowledge } = useOpenChange();
  const blocker = findBlocker(model, surroundings);
  const { environment, preview, written } = model;

  if (opening.state === 'running') {
    return <OpenSteps step={opening.step} log={opening.log} />;
  }
  if (opening.state === 'done' || opening.state === 'nothing-to-do') {
    return (
      <OpenedChange
        opening={opening}
        environment={environment}
        onAnother={() => {
          acknowledge();
          model.startOver();
        }}
      />
    );
  }
  return (
    <Stack spacing={1}>
      {opening.state === 'failed' && (
        <Alert severity="error" onClose={acknowledge}>
          <AlertTitle>{t('open.failed')}</AlertTitle>
          {opening.message}
        </Alert>
      )}
      {opening.state === 'moved' && (
        <Alert severity="warning" onClose={acknowledge}>
          {t('open.moved')}
        </Alert>
      )}
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        spacing={2}
        alignItems={{ sm: 'center' }}
        justifyContent="flex-end"
      >
        {blocker && (
          <Typography
            id="open-blocker"
            variant="body2"
            color="text.secondary"
            aria-live="polite"
          >
            {wording(blocker)}
          </Typography>
        )}
        <Button
          variant="contained"
          size="large"
          disabled={blocker !== undefined}
          aria-describedby={blocker && 'open-blocker'}
          onClick={() =>
            preview && open({ written, environment, seen: preview.plan })
          }
        >
          {t('open.button', { environment })}
        </Button>
      </Stack>
    </Stack>
  );

  function wording(found: Blocker): string {
    switch (found.reason) {
      case 'questions':
        return t('open.questions', { count: found.count });
      case 'not-yours':
        return t('open.notYours');
      case 'not-direct':
        return t('open.notDirect', { environment });
      case 'errors':
        return t('open.errors');
      case 'nothing':
        return t('open.nothing');
      default:
        return t('open.problems');
    }
  }
}

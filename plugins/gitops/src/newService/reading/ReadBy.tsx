import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ModelState } from '@slipway/plugin-gitops-common/api';
import CircularProgress from '@mui/material/CircularProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import type { ModelProgress } from './ModelProgress';

/** Who has read the sentence, who is reading it, and why somebody has not. */
export const ReadBy = memo(function PlainReadBy(props: {
  progress: ModelProgress;
  state?: ModelState;
}) {
  const { progress, state } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const usedUp = progress.status === 'off' ? state?.usedUp : undefined;
  return (
    <Stack
      direction="row"
      spacing={1}
      alignItems="center"
      justifyContent={{ sm: 'flex-end' }}
      role="status"
      sx={{ maxWidth: { sm: 420 } }}
    >
      {progress.status === 'reading' && (
        <CircularProgress size={14} aria-hidden />
      )}
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{ textAlign: { sm: 'right' } }}
      >
        {words()}
        {usedUp && ` ${usedUp.message}`}
      </Typography>
    </Stack>
  );

  function words(): string {
    switch (progress.status) {
      case 'reading':
      case 'waiting':
        return t('reading.reading', { model: progress.model });
      case 'read':
        return t('reading.read', { model: progress.model });
      case 'nothing':
        return t('reading.nothing', { message: progress.message });
      default:
        return t('newService.readByRules');
    }
  }
});

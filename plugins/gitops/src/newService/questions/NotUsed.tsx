import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Draft } from '@slipway/plugin-gitops-common/draft';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';

/** Words that look like a wish and were not understood. */
export const NotUsed = memo(function PlainNotUsed(props: {
  words: Draft['notUnderstood'];
}) {
  const { words } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (words.length === 0) {
    return null;
  }
  return (
    <Box component="section" aria-label={t('notUnderstood.title')}>
      <Typography variant="subtitle2" component="h2">
        {t('notUnderstood.title')}
      </Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {words.map(({ text }) => `“${text}”`).join(', ')}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {t('notUnderstood.help')}
      </Typography>
    </Box>
  );
});

import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ago } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { PullRequestDetail } from '../api/types';
import { sandboxTranslationRef } from '../translation';

/** What people asked for, and what the portal says of it. */
export function Conversation(props: { pullRequest: PullRequestDetail }) {
  const { body, comments } = props.pullRequest;
  const { t } = useTranslationRef(sandboxTranslationRef);
  return (
    <Box sx={{ p: 2, overflowWrap: 'anywhere' }}>
      {body === '' ? (
        t('review.noWords')
      ) : (
        <MarkdownContent content={body} dialect="gfm" />
      )}
      {comments.map(({ name, body: text, writtenAt }) => (
        <Box
          key={name}
          component="article"
          aria-label={t('review.comment', { name })}
          sx={{ mt: 2, pt: 2, borderTop: 1, borderColor: 'divider' }}
        >
          <Typography variant="body2" color="text.secondary">
            {t('review.commentOf', { when: ago(writtenAt) })}
          </Typography>
          <MarkdownContent content={text} dialect="gfm" />
        </Box>
      ))}
    </Box>
  );
}

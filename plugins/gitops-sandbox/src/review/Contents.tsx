import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { PullRequestDetail } from '../api/types';
import { sandboxTranslationRef } from '../translation';
import { ChangedFiles } from './ChangedFiles';
import { Commits } from './Commits';
import { Conversation } from './Conversation';

/** For the ear only: the eye has the tab. */
const visuallyHidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

const TABS = ['why', 'files', 'commits'] as const;

/** What and why, the files, and the commits of a pull request. */
export function Contents(props: { pullRequest: PullRequestDetail }) {
  const { pullRequest } = props;
  const { files, filesOmitted, commits, comments, title } = pullRequest;
  const { t } = useTranslationRef(sandboxTranslationRef);
  const [tab, setTab] = useState<(typeof TABS)[number]>('files');
  const id = useId();
  const labels = {
    why:
      comments.length === 0
        ? t('review.conversation')
        : t('review.conversationWithReview'),
    files: t('review.files', { number: String(files.length + filesOmitted) }),
    commits: t('review.commits', { number: String(commits.length) }),
  };

  return (
    <Paper variant="outlined" sx={{ minWidth: 0, overflow: 'hidden' }}>
      <Tabs
        value={tab}
        onChange={(_, name) => setTab(name)}
        aria-label={title}
        variant="scrollable"
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {TABS.map(name => (
          <Tab
            key={name}
            value={name}
            id={`${id}-${name}`}
            aria-controls={`${id}-panel`}
            label={labels[name]}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        <Typography component="h2" sx={visuallyHidden}>
          {labels[tab]}
        </Typography>
        {tab === 'files' && <ChangedFiles pullRequest={pullRequest} />}
        {tab === 'why' && <Conversation pullRequest={pullRequest} />}
        {tab === 'commits' && <Commits commits={commits} />}
      </Box>
    </Paper>
  );
}

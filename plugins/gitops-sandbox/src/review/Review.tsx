import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PullRequestDetail } from '../api/types';
import { StateChip } from '../list/StateChip';
import { sandboxTranslationRef } from '../translation';
import { ago, personName, shortRevision } from '../wording';
import { ChangedFiles } from './ChangedFiles';
import { Decision } from './Decision';
import { Facts } from './Facts';

/** The words of the request, the facts, the files, and the decision. */
export function Review(props: {
  initial: PullRequestDetail;
  onReload(): void;
}) {
  const { t } = useTranslationRef(sandboxTranslationRef);
  const [pullRequest, setPullRequest] = useState(props.initial);
  const [tab, setTab] = useState<'files' | 'why' | 'commits'>('files');
  const { number, title, state, head, base, files, commits } = pullRequest;

  return (
    <Stack spacing={2}>
      <Box>
        <Stack direction="row" spacing={1.5} alignItems="center">
          <Typography
            variant="h4"
            component="h1"
            sx={{ overflowWrap: 'anywhere' }}
          >
            #{number} {title}
          </Typography>
          <StateChip state={state} />
        </Stack>
        <Typography variant="body2" color="text.secondary">
          {head.branch} → {base.branch} ·{' '}
          {t('review.asked', {
            who: personName(pullRequest.askedBy),
            when: ago(pullRequest.createdAt),
          })}
          {pullRequest.endedAt && ' · '}
          {pullRequest.endedAt &&
            (pullRequest.endedBy
              ? t('review.endedBy', {
                  state: t(`list.${state}`),
                  when: ago(pullRequest.endedAt),
                  who: personName(pullRequest.endedBy),
                })
              : t('review.ended', {
                  state: t(`list.${state}`),
                  when: ago(pullRequest.endedAt),
                }))}
        </Typography>
      </Box>
      {pullRequest.notices.map(notice => (
        <Alert key={notice} severity="warning">
          {notice}
        </Alert>
      ))}
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: 'minmax(0, 1fr) 300px',
          },
          alignItems: 'start',
        }}
      >
        <Paper variant="outlined" sx={{ minWidth: 0, overflow: 'hidden' }}>
          <Tabs
            value={tab}
            onChange={(_, name) => setTab(name)}
            aria-label={title}
            variant="scrollable"
            sx={{ borderBottom: 1, borderColor: 'divider' }}
          >
            <Tab
              value="files"
              label={t('review.files', {
                number: String(files.length + pullRequest.filesOmitted),
              })}
            />
            <Tab value="why" label={t('review.conversation')} />
            <Tab
              value="commits"
              label={t('review.commits', { number: String(commits.length) })}
            />
          </Tabs>
          {tab === 'files' && <ChangedFiles pullRequest={pullRequest} />}
          {tab === 'why' && (
            <Box sx={{ p: 2, overflowWrap: 'anywhere' }}>
              <MarkdownContent content={pullRequest.body} dialect="gfm" />
            </Box>
          )}
          {tab === 'commits' && (
            <Stack
              component="ul"
              sx={{ m: 0, p: 2, listStyle: 'none' }}
              spacing={1}
            >
              {commits.map(commit => (
                <li key={commit.revision}>
                  <Typography>{commit.subject}</Typography>
                  <Typography variant="body2" color="text.secondary">
                    {shortRevision(commit.revision)} · {commit.author.name} ·{' '}
                    {ago(commit.at)}
                  </Typography>
                </li>
              ))}
            </Stack>
          )}
        </Paper>
        <Stack spacing={2} sx={{ position: { md: 'sticky' }, top: { md: 16 } }}>
          <Facts pullRequest={pullRequest} />
          <Decision
            pullRequest={pullRequest}
            onChanged={setPullRequest}
            onStale={props.onReload}
          />
        </Stack>
      </Box>
    </Stack>
  );
}

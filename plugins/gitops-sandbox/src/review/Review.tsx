import { PageBody } from '@slipway/plugin-gitops-react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import type { PullRequestDetail } from '../api/types';
import { StateChip } from '../list/StateChip';
import { Contents } from './Contents';
import { Decision } from './Decision';
import { Facts } from './Facts';
import { Story } from './Story';

/** The words of the request, the facts, the files, and the decision. */
export function Review(props: {
  initial: PullRequestDetail;
  back: ReactNode;
  onReload(): void;
}) {
  const { initial, back, onReload } = props;
  const [pullRequest, setPullRequest] = useState(initial);
  const { number, title, state, notices } = pullRequest;

  return (
    <PageBody
      maxWidth={1500}
      title={`#${number} ${title}`}
      subtitle={
        <>
          {back}
          <Story pullRequest={pullRequest} />
        </>
      }
      actions={<StateChip state={state} />}
    >
      <Stack spacing={2}>
        {notices.map(notice => (
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
          <Contents pullRequest={pullRequest} />
          <Stack
            spacing={2}
            // First on a phone: whether it may be merged is the question here.
            sx={{
              order: { xs: -1, md: 0 },
              position: { md: 'sticky' },
              top: 16,
            }}
          >
            <Facts pullRequest={pullRequest} />
            <Decision
              pullRequest={pullRequest}
              onChanged={setPullRequest}
              onReload={onReload}
            />
          </Stack>
        </Box>
      </Stack>
    </PageBody>
  );
}

import { ago, shortRevision } from '@slipway/plugin-gitops-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { CommitSummary } from '../api/types';

/** The commits of a pull request, the newest first. */
export function Commits(props: { commits: readonly CommitSummary[] }) {
  return (
    <Stack component="ul" sx={{ m: 0, p: 2, listStyle: 'none' }} spacing={1}>
      {props.commits.map(({ revision, subject, author, at }) => (
        <li key={revision}>
          <Typography>{subject}</Typography>
          <Typography variant="body2" color="text.secondary">
            {shortRevision(revision)} · {author.name} · {ago(at)}
          </Typography>
        </li>
      ))}
    </Stack>
  );
}

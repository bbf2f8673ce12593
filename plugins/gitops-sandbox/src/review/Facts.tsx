import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { personName, shortRevision } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { PullRequestDetail } from '../api/types';
import { sandboxTranslationRef } from '../translation';

/** Checks, approvals, conflicts, and what the pull request touches. */
export function Facts(props: { pullRequest: PullRequestDetail }) {
  const { checks, approvals, conflicts, head, base, ...rest } =
    props.pullRequest;
  const { t } = useTranslationRef(sandboxTranslationRef);
  const counts = {
    errors: String(checks.errors),
    warnings: String(checks.warnings),
  };

  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Box component="dl" sx={{ m: 0 }}>
        <Fact name={t('review.checks')}>
          {checks.state === 'success'
            ? `✓ ${t('review.checksOk', counts)}`
            : `✗ ${t('review.checksFailed', counts)}`}
          <br />
          {t('review.head', { revision: shortRevision(head.revision) })}
          <br />
          {conflicts.length === 0 &&
            t(rest.upToDate ? 'review.upToDate' : 'review.behind', {
              base: base.branch,
            })}
        </Fact>
        {conflicts.length > 0 && (
          <Fact name={t('review.conflicts', { base: base.branch })}>
            {conflicts.map(({ path, reason }) => (
              <span key={path}>
                {path}: {reason}{' '}
              </span>
            ))}
          </Fact>
        )}
        <Fact name={t('review.approvals')}>
          {rest.approvalsRequired === 0
            ? t('review.approvalsNone')
            : t('review.approvalsCount', {
                given: String(approvals.filter(({ counts: c }) => c).length),
                required: String(rest.approvalsRequired),
              })}
          {approvals.map(({ by, revision, counts: counting, at }) => (
            <Typography key={`${by}${at}`} variant="body2">
              {t('review.approvedBy', {
                who: personName(by),
                revision: shortRevision(revision),
              })}{' '}
              {!counting && t('review.outdated')}
            </Typography>
          ))}
        </Fact>
        <Fact name={t('review.touches')}>{rest.releases.join(', ')}</Fact>
      </Box>
    </Paper>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <Box sx={{ '& + &': { mt: 1.5 } }}>
      <Typography component="dt" variant="subtitle2">
        {props.name}
      </Typography>
      <Typography
        component="dd"
        variant="body2"
        sx={{ m: 0, overflowWrap: 'anywhere' }}
      >
        {props.children}
      </Typography>
    </Box>
  );
}

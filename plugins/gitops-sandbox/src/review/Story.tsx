import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ago, personName } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import type { PullRequestDetail } from '../api/types';
import { sandboxTranslationRef } from '../translation';

/** From where to where, who asked, and how it ended. */
export function Story(props: { pullRequest: PullRequestDetail }) {
  const { head, base, state, ...pullRequest } = props.pullRequest;
  const { t } = useTranslationRef(sandboxTranslationRef);
  const { endedAt, endedBy } = pullRequest;
  const words = [
    `${head.branch} → ${base.branch}`,
    t('review.asked', {
      who: personName(pullRequest.askedBy),
      when: ago(pullRequest.createdAt),
    }),
  ];
  if (endedAt) {
    const end = { state: t(`list.${state}`), when: ago(endedAt) };
    words.push(
      endedBy
        ? t('review.endedBy', { ...end, who: personName(endedBy) })
        : t('review.ended', end),
    );
  }
  return <Box>{words.join(' · ')}</Box>;
}

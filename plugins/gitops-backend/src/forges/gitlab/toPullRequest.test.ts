import type { ListedMergeRequest } from './gitLabAnswers';
import { toPullRequest } from './toPullRequest';

const sha = (letter: string) => letter.repeat(40);

const merge = (patch: Partial<ListedMergeRequest>): ListedMergeRequest => ({
  iid: 7,
  web_url: 'https://gitlab.acme.dev/acme/gitops/-/merge_requests/7',
  state: 'opened',
  title: 'Onboard checkout',
  description: null,
  source_branch: 'topic',
  target_branch: 'main',
  source_project_id: 1,
  target_project_id: 1,
  sha: sha('a'),
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
  merged_at: null,
  closed_at: null,
  merge_commit_sha: null,
  squash_commit_sha: null,
  draft: false,
  ...patch,
});

const read = (patch: Partial<ListedMergeRequest>) =>
  toPullRequest(merge(patch), {
    baseRevision: sha('b'),
    checks: 'success',
    approvals: [],
  });

describe('a merge request as a pull request', () => {
  it.each([
    ['a merge commit', { merge_commit_sha: sha('m') }, 'm'],
    ['a squashed commit', { squash_commit_sha: sha('s') }, 's'],
    [
      'a merge commit of a squashed one',
      { merge_commit_sha: sha('m'), squash_commit_sha: sha('s') },
      'm',
    ],
    ['its head, moved forward', {}, 'a'],
  ])('is in the base branch as %s', (_, patch, letter) => {
    const merged_at = '2026-01-02T00:00:00.000Z';
    expect(read({ state: 'merged', merged_at, ...patch })).toMatchObject({
      state: 'merged',
      mergedRevision: sha(letter),
      endedAt: merged_at,
    });
  });

  it('is open while it is being merged', () => {
    expect(read({ state: 'locked' }).state).toBe('open');
  });

  it('that was opened again has not ended', () => {
    const opened = read({ closed_at: '2026-01-02T00:00:00.000Z' });
    expect(opened.state).toBe('open');
    expect(opened.endedAt).toBeUndefined();
  });

  it('has an empty text where there is none', () => {
    expect(read({ description: null }).body).toBe('');
  });
});

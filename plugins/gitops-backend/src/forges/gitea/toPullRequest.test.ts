import { isDraft, toApprovals } from './toPullRequest';

const review = (login: string | null, state: string, dismissed = false) => ({
  user: login === null ? null : { login },
  state,
  dismissed,
  commit_id: 'a'.repeat(40),
  submitted_at: '2026-01-01T00:00:00.000Z',
});

const names = (...reviews: ReturnType<typeof review>[]) =>
  toApprovals(reviews).map(({ by }) => by);

describe('approvals at Gitea', () => {
  it('are the last of each person', () => {
    expect(
      names(
        review('piet', 'APPROVED'),
        review('dana', 'APPROVED'),
        review('dana', 'REQUEST_CHANGES'),
      ),
    ).toEqual(['piet']);
  });

  it('end when they are dismissed', () => {
    expect(names(review('piet', 'APPROVED', true))).toEqual([]);
  });

  it('outlive a comment, and a review that is asked for again', () => {
    expect(
      names(
        review('piet', 'APPROVED'),
        review('piet', 'COMMENT'),
        review('piet', 'REQUEST_REVIEW'),
        review(null, 'APPROVED'),
      ),
    ).toEqual(['piet']);
  });
});

describe('a draft at Gitea', () => {
  const pull = (title: string, draft?: boolean) =>
    isDraft({ title, draft } as Parameters<typeof isDraft>[0]);

  it('is told by the field, and by the title where there is none', () => {
    expect(pull('A', true)).toBe(true);
    expect(pull('WIP: A', false)).toBe(false);
    expect(pull('WIP: A')).toBe(true);
    expect(pull('Wiping A')).toBe(false);
  });
});

import { toApprovals } from './toApprovals';

const review = (login: string | null, state: string, time: number) => ({
  user: login === null ? null : { login },
  state,
  commit_id: String(time).padEnd(40, 'a'),
  submitted_at: `2026-01-01T00:00:0${time}.000Z`,
});

const names = (...reviews: ReturnType<typeof review>[]) =>
  toApprovals(reviews).map(({ by, at }) => `${by} ${at.slice(18, 19)}`);

describe('approvals at GitHub', () => {
  it('are the last of each person', () => {
    expect(
      names(
        review('piet', 'APPROVED', 1),
        review('dana', 'APPROVED', 2),
        review('piet', 'APPROVED', 3),
      ),
    ).toEqual(['piet 3', 'dana 2']);
  });

  it('end with a request for changes, or when they are dismissed', () => {
    expect(
      names(
        review('piet', 'APPROVED', 1),
        review('piet', 'CHANGES_REQUESTED', 2),
        review('dana', 'DISMISSED', 3),
      ),
    ).toEqual([]);
  });

  it('outlive a comment', () => {
    expect(
      names(review('piet', 'APPROVED', 1), review('piet', 'COMMENTED', 2)),
    ).toEqual(['piet 1']);
  });

  it('of a person who is gone count for nobody', () => {
    expect(names(review(null, 'APPROVED', 1))).toEqual([]);
  });
});

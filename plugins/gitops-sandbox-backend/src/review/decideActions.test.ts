import { decideActions, type Viewer } from './decideActions';
import type { Review } from './readReview';

const HEAD = 'a'.repeat(40);

const REVIEW: Review = {
  pullRequest: {
    number: 7,
    headBranch: 'topic',
    baseBranch: 'main',
    headRevision: HEAD,
    baseRevision: 'b'.repeat(40),
    title: 'A change',
    body: '',
    askedBy: 'user:default/dana',
    byService: true,
    state: 'open',
    createdAt: '2026-01-01T00:00:00.000Z',
  },
  base: 'b'.repeat(40),
  head: HEAD,
  mergeBase: 'b'.repeat(40),
  changes: [],
  releases: ['payments/checkout/prod'],
  environments: ['prod'],
  conflicts: [],
  rule: { required: 1, notByAuthor: ['staging', 'prod'] },
  checks: { state: 'success', findings: [] },
  authors: ['user:default/dana'],
  approvals: [],
};

const PIET: Viewer = {
  userRef: 'user:default/piet',
  approveDenied: [],
  mergeDenied: [],
};

const DANA: Viewer = { ...PIET, userRef: 'user:default/dana' };

const APPROVAL = {
  by: PIET.userRef,
  revision: HEAD,
  at: '2026-01-01T00:00:00.000Z',
};

const closed: Review = {
  ...REVIEW,
  pullRequest: { ...REVIEW.pullRequest, state: 'closed' },
};

describe('decideActions', () => {
  it('lets someone else approve, and merge what is approved', () => {
    expect(decideActions(REVIEW, PIET).approve).toEqual({ allowed: true });
    expect(
      decideActions({ ...REVIEW, approvals: [APPROVAL] }, PIET).merge,
    ).toEqual({ allowed: true });
  });

  it('lets an author approve where every environment allows it', () => {
    const review = { ...REVIEW, rule: { required: 1, notByAuthor: [] } };
    expect(decideActions(review, DANA).approve).toEqual({ allowed: true });
  });

  it.each<[string, Review, Viewer, string]>([
    ['its author', REVIEW, DANA, 'You asked for this change'],
    [
      'its author, as the policy says',
      REVIEW,
      { ...PIET, approveDenied: ['payments/checkout/prod'] },
      'You may not approve changes to payments/checkout/prod.',
    ],
    [
      'who approved it',
      { ...REVIEW, approvals: [APPROVAL] },
      PIET,
      'You have approved this revision.',
    ],
    ['anyone once it has ended', closed, PIET, 'Pull request #7 is closed.'],
  ])('tells %s why not to approve', (_, review, viewer, reason) => {
    expect(decideActions(review, viewer).approve).toMatchObject({
      allowed: false,
      reason: expect.stringContaining(reason),
    });
  });

  it.each<[string, Partial<Review>, string]>([
    ['is not approved', {}, 'It needs 1 approval of this revision and has 0.'],
    [
      'is approved at another revision',
      { approvals: [{ ...APPROVAL, revision: 'c'.repeat(40) }] },
      'has 0',
    ],
    [
      'is approved by an author',
      { approvals: [{ ...APPROVAL, by: 'user:default/dana' }] },
      'has 0',
    ],
    [
      'conflicts in many files',
      {
        conflicts: ['a', 'b', 'c', 'd', 'e'].map(path => ({
          path,
          reason: 'x',
        })),
      },
      'It conflicts with main in a, b, c and 2 more.',
    ],
  ])('says why not to merge what %s', (_, patch, reason) => {
    expect(decideActions({ ...REVIEW, ...patch }, PIET).merge).toMatchObject({
      allowed: false,
      cause: 'state',
      reason: expect.stringContaining(reason),
    });
  });

  it('lets who asked close it, and nobody who may not merge', () => {
    const denied = { mergeDenied: ['payments/checkout/prod'] };
    expect(decideActions(REVIEW, { ...DANA, ...denied }).close).toEqual({
      allowed: true,
    });
    expect(decideActions(REVIEW, { ...PIET, ...denied }).close).toMatchObject({
      allowed: false,
      cause: 'permission',
    });
  });
});

import type { Change } from '../api';
import { changeLife, type ArrivedAt } from './changeLife';

const at = (minute: number) =>
  `2026-11-21T10:${String(minute).padStart(2, '0')}:00Z`;

function changeOf(overrides: Partial<Change> = {}): Change {
  return {
    id: 'change-1',
    team: 'payments',
    workload: 'checkout',
    environment: 'staging',
    kind: 'onboard',
    stage: 'opened',
    history: [
      { stage: 'asked', at: at(0) },
      { stage: 'opened', at: at(1) },
    ],
    askedBy: 'user:default/dana',
    branch: 'slipway/checkout-staging',
    planDigest: 'digest',
    revision: 'aaaa',
    ...overrides,
  };
}

const merged = changeOf({
  stage: 'merged',
  review: {
    checks: 'success',
    approvals: [{ by: 'user:default/petra', at: at(3) }],
  },
  history: [
    { stage: 'asked', at: at(0) },
    { stage: 'opened', at: at(1) },
    { stage: 'merged', at: at(4) },
  ],
});

const running: ArrivedAt = {
  name: 'checkout-staging',
  sync: { status: 'Synced', revisions: ['aaaa'] },
  health: { status: 'Healthy' },
  automated: true,
  diagnoses: [],
};

const statesOf = (life: ReturnType<typeof changeLife>) =>
  Object.fromEntries(life.stages.map(({ stage, state }) => [stage, state]));

describe('the life of a change', () => {
  it('waits for checks and approvals once it is open', () => {
    expect(
      statesOf(changeLife({ change: changeOf(), approvals: 1, now: at(2) })),
    ).toEqual({
      asked: 'done',
      opened: 'done',
      checks: 'waiting',
      approved: 'waiting',
      merged: 'not-reached',
      synced: 'not-reached',
      healthy: 'not-reached',
    });
  });

  it('waits to be merged once everything is given', () => {
    const life = changeLife({
      change: changeOf({
        review: {
          checks: 'success',
          approvals: [{ by: 'user:default/petra', at: at(3) }],
        },
      }),
      approvals: 1,
      now: at(4),
    });
    expect(statesOf(life)).toMatchObject({
      checks: 'done',
      approved: 'done',
      merged: 'waiting',
    });
    expect(life.stages[3].at).toBe(at(3));
  });

  it('asks for no approval where the environment asks for none', () => {
    expect(
      statesOf(changeLife({ change: changeOf(), approvals: 0, now: at(2) })),
    ).toMatchObject({ approved: 'not-needed' });
  });

  it('says that checks fail', () => {
    expect(
      statesOf(
        changeLife({
          change: changeOf({ review: { checks: 'failure', approvals: [] } }),
          approvals: 0,
          now: at(2),
        }),
      ),
    ).toMatchObject({ checks: 'failed', merged: 'not-reached' });
  });

  it('is whole when it is healthy', () => {
    const life = changeLife({
      change: {
        ...merged,
        history: [
          ...merged.history,
          { stage: 'synced', at: at(5) },
          { stage: 'healthy', at: at(6) },
        ],
      },
      approvals: 1,
      application: running,
      now: at(7),
    });
    expect(new Set(Object.values(statesOf(life)))).toEqual(new Set(['done']));
    expect(life.stopped).toBeUndefined();
  });

  it('is patient right after the merge', () => {
    const life = changeLife({
      change: merged,
      approvals: 1,
      application: {
        ...running,
        sync: { status: 'OutOfSync', revisions: ['old'] },
      },
      now: at(6),
    });
    expect(statesOf(life)).toMatchObject({ synced: 'waiting' });
    expect(life.stopped).toBeUndefined();
  });

  it.each<[string, Partial<ArrivedAt>, RegExp]>([
    [
      'the sync failed',
      {
        sync: { status: 'OutOfSync', revisions: ['aaaa'] },
        operation: { phase: 'Failed' },
        diagnoses: [{ role: 'cause', cause: 'The quota is used up.' }],
      },
      /sync of checkout-staging ended as Failed\. The quota is used up\./,
    ],
    [
      'it cannot be compared',
      { sync: { status: 'Unknown', revisions: [] } },
      /cannot be compared with Git/,
    ],
    [
      'a person starts the sync',
      { automated: false, sync: { status: 'OutOfSync', revisions: ['aaaa'] } },
      /a person starts the sync/,
    ],
    [
      'its controller does not answer',
      { unread: 'prod-eu does not answer.' },
      /was not read since: prod-eu does not answer/,
    ],
  ])('says where it stopped when %s', (_, application, words) => {
    const life = changeLife({
      change: merged,
      approvals: 1,
      application: { ...running, ...application },
      now: at(6),
    });
    expect(life.stopped).toMatch(words);
    expect(statesOf(life)).toMatchObject({ merged: 'done', synced: 'failed' });
  });

  it('says that it was synced and is not well', () => {
    const life = changeLife({
      change: {
        ...merged,
        history: [...merged.history, { stage: 'synced', at: at(5) }],
      },
      approvals: 1,
      application: { ...running, health: { status: 'Degraded' } },
      now: at(6),
    });
    expect(statesOf(life)).toMatchObject({ synced: 'done', healthy: 'failed' });
    expect(life.stopped).toMatch(/is Degraded/);
  });

  it('says that no controller shows it, after a while', () => {
    const options = { change: merged, approvals: 1 };
    expect(changeLife({ ...options, now: at(6) }).stopped).toBeUndefined();
    expect(changeLife({ ...options, now: at(30) }).stopped).toMatch(
      /no controller shows/,
    );
  });

  it('ends when the pull request is closed', () => {
    const life = changeLife({
      change: changeOf({ stage: 'closed' }),
      approvals: 1,
      now: at(2),
    });
    expect(statesOf(life)).toMatchObject({ merged: 'not-reached' });
    expect(life.stopped).toMatch(/closed/);
  });
});

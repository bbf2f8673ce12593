import { diagnose, type Diagnosis } from '../diagnosis';
import { findDrift } from '../drift';
import {
  deployment,
  snapshotWith,
  stateOf,
} from '../drift/__testUtils__/snapshotWith';
import type { ApplicationSnapshot } from '../status';
import { checkSummary } from './checkSummary';
import { summarise } from './summarise';

const REVISION = '4f2a1c0d9b8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a';

function snapshot(patch: Partial<ApplicationSnapshot> = {}) {
  return snapshotWith([], {
    sync: { status: 'Synced', revisions: [REVISION] },
    ...patch,
  });
}

function textsOf(
  of: ApplicationSnapshot,
  diagnoses: Diagnosis[] = [],
): string[] {
  const summary = summarise({
    snapshot: of,
    diagnoses,
    drifts: findDrift({ snapshot: of }),
  });
  expect(checkSummary(summary, of)).toEqual([]);
  return summary.sentences.map(({ text }) => text);
}

const quota: Diagnosis = {
  kind: 'quota',
  title: 'A quota is used up',
  role: 'cause',
  cause: 'The quota "compute" of payments-staging has no memory left.',
  evidence: [
    {
      pointer: '/operation/message',
      field: 'status.operationState.message',
      text: 'exceeded quota: compute',
    },
  ],
  nextSteps: [],
};

describe('a summary', () => {
  it('says of a well Application that it is well, with its revision', () => {
    expect(textsOf(snapshot())).toEqual([
      'checkout-staging is Synced and Healthy at 4f2a1c0.',
    ]);
  });

  it('says the phase of a sync that did not succeed', () => {
    expect(
      textsOf(
        snapshot({
          sync: { status: 'OutOfSync', revisions: [REVISION] },
          operation: { phase: 'Failed', revisions: [], results: [] },
        }),
      ),
    ).toEqual([
      'checkout-staging is OutOfSync and Healthy at 4f2a1c0; its sync is Failed.',
    ]);
  });

  it('says that it is being deleted', () => {
    expect(
      textsOf(snapshot({ deletingSince: '2026-11-21T10:00:00Z' })),
    ).toEqual([
      'checkout-staging is being deleted since 2026-11-21T10:00:00Z.',
    ]);
  });

  it('keeps a word of upstream that nobody knows yet', () => {
    expect(textsOf(snapshot({ health: { status: 'Hibernating' } }))[0]).toMatch(
      /Synced and Hibernating/,
    );
  });

  it('goes on with the cause', () => {
    const failing = snapshot({
      health: { status: 'Degraded' },
      operation: {
        phase: 'Failed',
        message:
          'pods "x" is forbidden: exceeded quota: compute, in payments-staging',
        revisions: [],
        results: [],
      },
    });
    expect(textsOf(failing, [quota])[1]).toBe(quota.cause);
  });

  it('quotes the evidence where the cause says more than it shows', () => {
    const failing = snapshot({
      operation: {
        phase: 'Failed',
        message: 'pods "x" is forbidden: exceeded quota: compute',
        revisions: [],
        results: [],
      },
    });
    expect(
      textsOf(failing, [
        { ...quota, cause: 'The quota of 512Mi is used up.' },
      ])[1],
    ).toBe('A quota is used up: "exceeded quota: compute".');
  });

  it('leaves a sentence out whose evidence is not there', () => {
    expect(textsOf(snapshot(), [quota])).toHaveLength(1);
  });

  it('names the difference that matters most', () => {
    const drifted = snapshotWith(
      [
        stateOf('Deployment', deployment(), live => {
          (live.spec as { replicas: number }).replicas = 5;
        }),
      ],
      { sync: { status: 'OutOfSync', revisions: [REVISION] } },
    );
    expect(textsOf(drifted)).toEqual([
      'checkout-staging is OutOfSync and Healthy at 4f2a1c0.',
      'Deployment/checkout differs from Git at spec.replicas.',
    ]);
  });

  it('names an object that is in the cluster only', () => {
    const { live, resource } = stateOf('Deployment', deployment(), () => {});
    expect(textsOf(snapshotWith([{ live, resource }]))[1]).toBe(
      'Deployment/checkout is in the cluster and not in Git.',
    );
  });

  it('adds to a cause the facts that it names and its evidence does not', () => {
    const of = snapshot({
      operation: {
        phase: 'Failed',
        message: 'failed calling webhook "a.b.c": connection refused',
        revisions: [],
        results: [],
      },
    });
    const cause =
      'The admission webhook "a.b.c" of the cluster "acme-nonprod" does not work.';
    const diagnosis: Diagnosis = {
      ...quota,
      cause,
      evidence: [
        {
          pointer: '/operation/message',
          field: 'status.operationState.message',
          text: 'failed calling webhook "a.b.c"',
        },
      ],
    };
    const { sentences } = summarise({
      snapshot: of,
      diagnoses: [diagnosis],
      drifts: [],
    });
    expect(sentences[1].text).toBe(cause);
    expect(sentences[1].evidence.map(({ pointer }) => pointer)).toEqual([
      '/operation/message',
      '/destination/name',
    ]);
  });

  it('tells the limit of the container that its evidence is of', () => {
    const resource = {
      group: '',
      version: 'v1',
      kind: 'Pod',
      namespace: 'payments-staging',
      name: 'checkout-1',
    };
    const of = snapshot({
      health: { status: 'Degraded' },
      detail: {
        nodes: [],
        managed: [],
        events: [],
        gaps: [],
        readAt: '2026-11-21T10:00:00Z',
        objects: [
          {
            resource,
            object: {
              kind: 'Pod',
              spec: {
                containers: [
                  { name: 'proxy' },
                  {
                    name: 'checkout',
                    resources: { limits: { memory: '256Mi' } },
                  },
                ],
              },
              status: {
                containerStatuses: [
                  {
                    name: 'checkout',
                    lastState: { terminated: { reason: 'OOMKilled' } },
                  },
                ],
              },
            },
          },
        ],
      },
    });
    const diagnoses = diagnose({
      snapshot: of,
      context: { now: '2026-11-21T10:00:00Z' },
    });
    expect(textsOf(of, diagnoses)[1]).toMatch(/its limit of 256Mi\.$/);
  });

  it('says that something keeps changing the cluster', () => {
    const entry = (id: number, deployedAt: string) => ({
      id,
      revisions: [REVISION],
      deployedAt,
      sources: [],
    });
    expect(
      textsOf(
        snapshot({
          history: [
            entry(1, '2026-11-18T02:10:00Z'),
            entry(2, '2026-11-19T02:10:00Z'),
            entry(3, '2026-11-20T02:10:00Z'),
          ],
        }),
      )[1],
    ).toMatch(/at 2026-11-18T02:10:00Z, 2026-11-19T02:10:00Z and 2026-11-20/);
  });
});

import fc from 'fast-check';
import { diagnose } from '../diagnosis';
import {
  event,
  NOW,
  withFailedSync,
  withPods,
} from '../diagnosis/__testUtils__/snapshots';
import type { ApplicationSnapshot } from '../status';
import { createFactSheet } from './createFactSheet';
import { summarise } from './summarise';

/** What goes on by itself while nothing happens. */
const moving = fc.record({
  seconds: fc.integer({ min: 1, max: 59 }),
  minutes: fc.integer({ min: 1, max: 9 }),
  count: fc.integer({ min: 5, max: 500 }),
  order: fc.boolean(),
});
type Moving = typeof moving extends fc.Arbitrary<infer T> ? T : never;

const pad = (value: number) => String(value).padStart(2, '0');

function crashing({ seconds, minutes, count, order }: Moving) {
  const time = `2026-03-02T09:0${minutes}:${pad(seconds)}Z`;
  const events = [
    event(
      'BackOff',
      `Back-off ${minutes}m${seconds}s restarting failed container (x${count} over ${minutes}m)`,
      { count, lastSeen: time },
    ),
    event('Pulled', `Successfully pulled image in ${seconds}s`, {
      type: 'Normal',
      lastSeen: time,
    }),
  ];
  return withPods({
    status: {
      restartCount: count,
      state: {
        waiting: {
          reason: 'CrashLoopBackOff',
          message: `back-off ${minutes}m${seconds}s restarting failed container=checkout`,
        },
      },
      lastState: {
        terminated: { exitCode: 1, reason: 'Error', finishedAt: time },
      },
    },
    events: order ? events : [...events].reverse(),
    changes: {
      reconciledAt: time,
      health: { status: 'Degraded', since: '2026-03-02T08:00:00Z' },
    },
  });
}

function retrying({ seconds, minutes, count }: Moving): ApplicationSnapshot {
  const time = `2026-03-02T09:0${minutes}:${pad(seconds)}Z`;
  const failed = withFailedSync(
    `the frobnicator said no after ${seconds}s (retried ${count} times), attempt #${count} at ${time}`,
  );
  return {
    ...failed,
    reconciledAt: time,
    operation: failed.operation && {
      ...failed.operation,
      startedAt: time,
      finishedAt: time,
      retries: count,
    },
  };
}

function digestOf(snapshot: ApplicationSnapshot): string {
  const diagnoses = diagnose({ snapshot, context: { now: NOW } });
  const summary = summarise({ snapshot, diagnoses, drifts: [] });
  return createFactSheet({ snapshot, diagnoses, drifts: [], summary }).digest;
}

describe('the digest of a sheet of facts', () => {
  it.each([
    ['a program keeps crashing', crashing],
    ['a sync is tried again', retrying],
  ])('stays the same while %s', (_, snapshotOf) => {
    fc.assert(
      fc.property(moving, moving, (one, other) => {
        expect(digestOf(snapshotOf(one))).toBe(digestOf(snapshotOf(other)));
      }),
      { numRuns: 100 },
    );
  });

  it('changes with what the program says', () => {
    const at = { seconds: 1, minutes: 1, count: 5, order: true };
    const before = crashing(at);
    const after = JSON.parse(
      JSON.stringify(before).replaceAll('"exitCode":1', '"exitCode":2'),
    ) as ApplicationSnapshot;
    expect(digestOf(after)).not.toBe(digestOf(before));
  });
});

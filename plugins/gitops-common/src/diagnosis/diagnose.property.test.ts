import fc from 'fast-check';
import {
  event,
  NOW,
  podObject,
  pod,
  treeOf,
  withDetail,
  withFailedSync,
} from './__testUtils__/snapshots';
import { expectSound } from './__testUtils__/expectSound';
import { drift } from './__testUtils__/drifts';
import type { ApplicationSnapshot } from '../status';
import { cluePlaces, type Clue } from './Clue';
import { diagnose } from './diagnose';
import { diagnosisKinds } from './kinds';
import { createScene } from './Scene';

/** Pieces of upstream's wording, in an order that upstream never has. */
const words = fc.constantFrom(
  'rpc error: code = Unavailable desc = ',
  'Failed to load live state: ',
  'failed calling webhook "',
  '" not found',
  'secret "',
  'Back-off pulling image "',
  'is forbidden: ',
  'exceeded quota: ',
  'requested: a=1, used: b=2, limited: c=3',
  'dial tcp :6379',
  ';ComparisonError: ',
  'Error: ',
  'spec.x: Invalid value',
  'helm template ',
  '0/3 nodes are available: ',
  '\u0000',
  '\ud83d',
  '\n',
);
const message = fc
  .array(fc.oneof(words, fc.string()), { maxLength: 12 })
  .map(parts => parts.join(''));

const snapshots: fc.Arbitrary<ApplicationSnapshot> = fc
  .record({
    texts: fc.array(message, { minLength: 6, maxLength: 6 }),
    health: fc.constantFrom('Healthy', 'Degraded', 'Progressing', 'Odd'),
    sync: fc.constantFrom('Synced', 'OutOfSync', 'Unknown'),
    object: fc.jsonValue(),
    status: fc.jsonValue(),
  })
  .map(({ texts, health, sync, object, status }) => ({
    ...withFailedSync(texts[0]),
    health: { status: health, message: texts[1] },
    sync: { status: sync, revisions: [] },
    conditions: [{ type: 'ComparisonError', message: texts[2] }],
    detail: withDetail({
      nodes: treeOf([pod], { status: health, message: texts[3] }),
      events: [event('Unhealthy', texts[4])],
      managed: [{ resource: pod, live: { a: object, status } as never }],
      objects: [
        {
          resource: pod,
          object: { ...podObject({ status: {} }), status } as never,
        },
      ],
      gaps: [{ part: 'resource-tree', message: texts[5] }],
    }).detail,
  }));

describe('diagnose, whatever the snapshot says', () => {
  it('never throws, and says only what is there', () => {
    fc.assert(
      fc.property(snapshots, snapshot => {
        for (const diagnosis of diagnose({
          snapshot,
          context: { now: NOW, drifts: [drift()] },
        })) {
          expect(diagnosis.nextSteps.length).toBeGreaterThan(0);
          expectSound(diagnosis, snapshot);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer each time', () => {
    fc.assert(
      fc.property(snapshots, snapshot => {
        const context = { now: NOW };
        expect(diagnose({ snapshot, context })).toEqual(
          diagnose({ snapshot, context }),
        );
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    'failed calling webhook "',
    'secret "a',
    'a: ',
    '/values.yaml ',
    "accumulating resources from 'x' ",
    'name:a ',
    'Error: Get "https://x/',
    'dial tcp redis ',
    "chart 'a' version ",
    'is forbidden: ',
    'helm template ',
    '(failed to retry: ',
    'rpc error: code = Unknown desc = ',
    ';SyncError: ',
    'must specify ',
    'x',
    ' ',
  ])('reads a huge text of %j in a moment, in any place', piece => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const scene = createScene(withFailedSync(`a${text}`), { now: NOW });
    const began = performance.now();
    diagnose({ snapshot: withFailedSync(text), context: { now: NOW } });
    const [clue] = scene.clues.filter(({ place }) => place === 'result');
    for (const place of cluePlaces) {
      const other: Clue = { ...clue, place, type: 'SyncFailed' };
      diagnosisKinds.forEach(kind => kind.recognise(other, scene));
    }
    // Text that backtracks takes minutes; a busy machine does not.
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

import { diagnose, type DiagnosisContext } from '../diagnosis';
import { drift, outOfSync } from '../diagnosis/__testUtils__/drifts';
import {
  deployment,
  event,
  NOW,
  pod,
  ref,
  withCondition,
  withFailedSync,
  withPods,
} from '../diagnosis/__testUtils__/snapshots';
import type { ApplicationSnapshot } from '../status';
import { checkWording, mutations, seededRandom } from '../wording';
import { createFactSheet } from './createFactSheet';
import { summarise } from './summarise';

const applications: Record<
  string,
  { snapshot: ApplicationSnapshot; context?: Partial<DiagnosisContext> }
> = {
  'an image that cannot be pulled': {
    snapshot: withPods({
      status: {
        state: {
          waiting: {
            reason: 'ImagePullBackOff',
            message:
              'Back-off pulling image "registry.acme.dev/payments/checkout:1.9.0": not found',
          },
        },
      },
    }),
  },
  'a container out of memory': {
    snapshot: withPods({
      spec: { resources: { limits: { memory: '256Mi' } } },
      status: {
        restartCount: 4,
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off' } },
        lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
      },
    }),
  },
  'a missing secret': {
    snapshot: withPods({
      status: {
        state: {
          waiting: {
            reason: 'CreateContainerConfigError',
            message: 'secret "checkout-db" not found',
          },
        },
      },
      events: [
        event('Failed', 'Error: secret "checkout-db" not found', {
          resource: pod,
        }),
      ],
    }),
  },
  'a quota': {
    snapshot: withFailedSync(
      'pods "checkout-1" is forbidden: exceeded quota: compute, requested: limits.memory=512Mi, used: limits.memory=4Gi, limited: limits.memory=4Gi',
    ),
  },
  'a namespace that is not there': {
    snapshot: withFailedSync(
      'namespaces "payments-dev" not found',
      ref('v1 Service checkout'),
    ),
  },
  'a path that is not there': {
    snapshot: withCondition(
      'ComparisonError',
      'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = environments/dev: app path does not exist',
    ),
  },
  'a difference': {
    snapshot: outOfSync({ spec: { replicas: 5 } }),
    context: { drifts: [drift({ resource: deployment })] },
  },
};

function sentencesOf({ snapshot, context }: (typeof applications)[string]) {
  const drifts = context?.drifts ?? [];
  const diagnoses = diagnose({ snapshot, context: { now: NOW, ...context } });
  const summary = summarise({ snapshot, diagnoses, drifts });
  const { facts } = createFactSheet({ snapshot, diagnoses, drifts, summary });
  return facts
    .filter(({ role }) => role !== 'state' && role !== 'message')
    .map(({ id, text }) => ({ sentence: { text, facts: [id] }, facts }));
}

describe.each(Object.keys(applications))(
  'the sentences of rules on %s',
  name => {
    const cases = sentencesOf(applications[name]);

    it('are kept as they are', () => {
      expect(cases.length).toBeGreaterThan(0);
      for (const { sentence, facts } of cases) {
        expect(checkWording({ sentences: [sentence], facts }).refused).toEqual(
          [],
        );
      }
    });

    it.each(mutations.map(mutation => [mutation.id, mutation]))(
      'are refused after %s',
      (_, { mutate }) => {
        const random = seededRandom(1);
        for (const { sentence, facts } of cases) {
          for (const mutant of mutate({ sentence, facts, random })) {
            expect(checkWording({ sentences: [mutant], facts }).kept).toEqual(
              [],
            );
          }
        }
      },
    );
  },
);

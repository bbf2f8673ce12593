import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { readArgoApplication, type ApplicationSnapshot } from '../status';
import {
  application,
  deployment,
  NOW,
  ref,
  withCondition,
  withFailedSync,
  withOperation,
} from './__testUtils__/snapshots';
import { toArgoApplication } from './__testUtils__/toArgoApplication';
import { diagnose } from './diagnose';

/** The shapes that the tests of the kinds are made of, with what they lead to. */
const shapes: Record<
  string,
  { snapshot: ApplicationSnapshot; kinds: string[] }
> = {
  'a condition': {
    snapshot: withCondition(
      'ComparisonError',
      'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = apps/x: app path does not exist',
    ),
    kinds: ['path-missing'],
  },
  'a sync that failed': {
    snapshot: withFailedSync('namespaces "payments-dev" not found'),
    kinds: ['ns-not-found'],
  },
  'a hook that failed': {
    snapshot: withOperation(
      'Failed',
      'one or more synchronization tasks completed unsuccessfully',
      {
        results: [
          {
            resource: ref('batch/v1 Job migrate'),
            hookType: 'PreSync',
            hookPhase: 'Failed',
            message: 'Job has reached the specified backoff limit',
          },
        ],
      },
    ),
    kinds: ['hook-failed'],
  },
  'a Deployment that is late': {
    snapshot: application({
      health: { status: 'Degraded' },
      resources: [
        {
          resource: deployment,
          sync: 'Synced',
          health: {
            status: 'Degraded',
            message: 'Deployment "checkout" exceeded its progress deadline',
          },
        },
      ],
    }),
    kinds: ['progress-deadline'],
  },
  'a resource that waits to be pruned': {
    snapshot: application({
      sync: { status: 'OutOfSync', revisions: ['4f2a9c1'] },
      syncPolicy: {
        automated: true,
        prune: false,
        selfHeal: true,
        suspended: false,
      },
      resources: [
        { resource: deployment, sync: 'OutOfSync', requiresPruning: true },
      ],
    }),
    kinds: ['prune-needed'],
  },
  'an Application that is well': { snapshot: application(), kinds: [] },
};

const read = (snapshot: ApplicationSnapshot) =>
  readArgoApplication(toArgoApplication(snapshot), { instance: 'main' });

describe('diagnose, of what is read from Argo CD,', () => {
  it.each(Object.entries(shapes))('knows %s', (_, { snapshot, kinds }) => {
    expect(
      diagnose({ snapshot: read(snapshot), context: { now: NOW } }).map(
        ({ kind }) => kind,
      ),
    ).toEqual(kinds);
  });
});

const definition = path.resolve(
  __dirname,
  '../../../../../shared/reference/application-crd.yaml',
);
const describeWithDefinition = existsSync(definition)
  ? describe
  : describe.skip;

describeWithDefinition('the definition of Argo CD, when it is at hand,', () => {
  it('takes every shape of these tests', () => {
    const { spec } = parse(readFileSync(definition, 'utf8'));
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(spec.versions[0].schema.openAPIV3Schema);
    for (const { snapshot } of Object.values(shapes)) {
      validate(toArgoApplication(snapshot));
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});

import { drift, outOfSync } from '../__testUtils__/drifts';
import { ref } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { driftRandom } from './drift-random';

const password = drift({
  resource: ref('v1 Secret redis'),
  path: 'data.redis-password',
  target: '++++++++',
  live: '+++++++++',
  class: 'security',
});
const live = { data: { 'redis-password': '+++++++++' } };
const chart = {
  sources: [
    {
      repoUrl: 'https://charts.acme.dev',
      chart: 'redis',
      targetRevision: '19.x',
    },
  ],
  operation: {
    phase: 'Succeeded',
    message: 'successfully synced (all tasks run)',
    finishedAt: '2026-03-02T09:50:00Z',
    revisions: ['4f2a9c1'],
    results: [],
  },
};

testKind(driftRandom, {
  recognises: {
    'a password that a chart makes up': {
      from: 'argo-cd docs/user-guide/diffing.md (randAlphaNum)',
      given: outOfSync(live, chart),
      context: { drifts: [password] },
      cause:
        'The Secret "redis" differs in data.redis-password right after a sync of the same revision, so the chart probably makes that value anew each time.',
      quotes: '+++++++++',
      steps: ['existingSecret', 'Ignore'],
    },
  },
  ignores: {
    'a password that a person edited': {
      given: outOfSync(live, chart),
      context: {
        drifts: [{ ...password, changedBy: { manager: 'kubectl-edit' } }],
      },
    },
    'a password in plain manifests': {
      given: outOfSync(live, { operation: chart.operation }),
      context: { drifts: [password] },
    },
  },
});

import type { Preview } from '@slipway/plugin-gitops-common/api';

const DEPLOYMENT = 'environments/dev/workloads/payments/ledger/deployment.yaml';

/** What scaling payments/ledger in dev would be; otherwise where told. */
export function examplePreview(changes: Partial<Preview> = {}): Preview {
  return {
    kind: 'scale',
    plan: {
      identity: {
        repository: 'example',
        team: 'payments',
        workload: 'ledger',
        environment: 'dev',
      },
      baseRevision: 'a'.repeat(40),
      edits: [
        {
          action: 'update',
          path: DEPLOYMENT,
          before: 'spec:\n  replicas: 1\n',
          after: 'spec:\n  replicas: 3\n',
        },
        {
          action: 'unchanged',
          path: DEPLOYMENT.replace('deployment', 'service'),
          before: 'kind: Service\n',
        },
      ],
      findings: [],
      branch: 'slipway/payments/ledger/dev',
      title: 'Scale ledger in dev',
      body: '',
      digest: 'sha256:plan',
    },
    baseDigest: 'sha256:base',
    exists: true,
    differences: [
      {
        path: 'environments.dev.scale',
        label: 'Replicas in dev',
        after: { min: 3 },
      },
    ],
    handEdits: [],
    ...changes,
  };
}

/** A hand edit that a change would write over. */
export const lostHandEdit: Preview['handEdits'][number] = {
  path: DEPLOYMENT,
  kind: 'edited',
  fate: 'lost',
};

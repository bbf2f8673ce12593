import type { PullRequestDetail } from '../api/types';

const MANIFEST = 'environments/dev/workloads/payments/checkout/deployment.yaml';

/** A pull request that the viewer may approve, merge and close. */
export function examplePullRequest(
  changes: Partial<PullRequestDetail> = {},
): PullRequestDetail {
  const may = { allowed: true };
  return {
    number: 12,
    url: '/gitops-sandbox/pull-requests/12',
    title: 'Onboard checkout to dev',
    state: 'open',
    head: {
      branch: 'slipway/payments/checkout/dev',
      revision: `4f2a1c00${'0'.repeat(32)}`,
    },
    base: { branch: 'main', revision: '9'.repeat(40) },
    askedBy: 'user:default/dana',
    createdAt: '2026-01-02T03:04:05.000Z',
    body: '### Asked\n\nNode.js API called checkout',
    authors: ['user:default/dana'],
    commits: [
      {
        revision: '4'.repeat(40),
        subject: 'Onboard checkout to dev',
        message: '',
        author: { name: 'Dana Developer', email: 'dana@acme.dev' },
        at: '2026-01-02T03:04:05.000Z',
      },
    ],
    files: [
      {
        path: MANIFEST,
        change: 'added',
        after: 'kind: Deployment\nreplicas: 1\n',
        release: 'payments/checkout/dev',
        findings: [
          {
            rule: 'memory-limit',
            severity: 'warning',
            message: 'The container has no memory limit.',
            remediation: 'Set one.',
            file: MANIFEST,
            line: 2,
          },
        ],
      },
    ],
    filesOmitted: 0,
    checks: {
      state: 'success',
      head: '4'.repeat(40),
      errors: 0,
      warnings: 1,
      infos: 0,
    },
    approvals: [],
    approvalsRequired: 1,
    upToDate: true,
    conflicts: [],
    environments: ['dev'],
    comments: [],
    releases: ['payments/checkout/dev'],
    notices: [],
    actions: { approve: may, merge: may, close: may },
    ...changes,
  };
}

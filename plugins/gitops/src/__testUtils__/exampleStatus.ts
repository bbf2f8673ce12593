import type {
  ApplicationView,
  Change,
  EntityStatus,
} from '@slipway/plugin-gitops-common/api';
import type { Diagnosis } from '@slipway/plugin-gitops-common/diagnosis';
import type { ResourceRef } from '@slipway/plugin-gitops-common';

/** When the example is looked at. */
export const EXAMPLE_NOW = new Date('2026-01-02T14:10:00Z');

const NEW = '4f2a1c0d4f2a1c0d4f2a1c0d4f2a1c0d4f2a1c0d';
const OLD = '9be07d119be07d119be07d119be07d119be07d11';
const IMAGE = 'registry.acme.dev/payments/checkout';

export function resource(
  kind: string,
  name: string,
  group = 'apps',
): ResourceRef {
  return { group, version: 'v1', kind, namespace: 'payments', name };
}

/** Staging cannot pull its image, and Git is where it is mended. */
export const imagePullDiagnosis: Diagnosis = {
  kind: 'image-pull',
  title: 'Image cannot be pulled',
  role: 'cause',
  cause: `The new pods cannot start: ${IMAGE}:1.8.0 does not exist.`,
  evidence: [
    {
      pointer: '/detail/nodes/3/health/message',
      resource: resource('Pod', 'checkout-5d4f', ''),
      field: 'status.containerStatuses[0].state.waiting.message',
      text: `Back-off pulling image "${IMAGE}:1.8.0"`,
    },
  ],
  nextSteps: [
    {
      text: 'Roll back to 1.7.3.',
      change: { edits: { 'image.tag': '1.7.3' } },
    },
    { text: 'Have the image built and pushed.' },
  ],
};

/** An Application of payments/checkout; well, unless told otherwise. */
export function exampleApplication(
  environment: string,
  changes: Partial<ApplicationView> = {},
): ApplicationView {
  const name = `checkout-${environment}`;
  return {
    id: `app-${environment}`,
    ref: {
      instance: 'main',
      kind: 'Application',
      namespace: 'argocd',
      name,
    },
    environment,
    release: { team: 'payments', workload: 'checkout', environment },
    project: 'payments',
    destination: { cluster: `${environment}-eu`, namespace: 'payments' },
    simulated: false,
    link: `https://argocd.acme.dev/applications/argocd/${name}`,
    sync: { status: 'Synced', revisions: [NEW] },
    health: { status: 'Healthy' },
    operation: {
      phase: 'Succeeded',
      startedAt: '2026-01-02T13:57:00Z',
      finishedAt: '2026-01-02T13:58:00Z',
    },
    automated: true,
    ahead: 2,
    images: [`${IMAGE}:1.8.0`],
    moreImages: 0,
    lastChange: {
      revision: NEW,
      author: 'Dana Developer',
      message: 'Release checkout 1.8.0 to dev\n\nAsked in the portal.',
      date: '2026-01-02T13:55:00Z',
      deployedAt: '2026-01-02T13:58:00Z',
    },
    summary: {
      sentences: [
        { text: `${name} runs what Git says and is healthy.`, evidence: [] },
      ],
    },
    writer: { by: 'rules' },
    diagnoses: [],
    moreDiagnoses: 0,
    drift: { count: 0, benign: 0, risk: 0 },
    resources: { count: 5, unwell: 0 },
    readAt: '2026-01-02T14:09:20Z',
    stale: false,
    ...changes,
  };
}

/** A change that was merged and did not become healthy. */
export const exampleChange: Change = {
  id: 'change-1',
  team: 'payments',
  workload: 'checkout',
  environment: 'staging',
  kind: 'onboard',
  stage: 'merged',
  history: [{ stage: 'asked', at: '2026-01-02T14:01:00Z' }],
  askedBy: 'user:default/dana',
  branch: 'slipway/payments/checkout/staging',
  planDigest: 'sha256:0',
  pullRequest: { number: 12, url: '/gitops-sandbox/pull-requests/12' },
};

/** payments/checkout in three environments; staging is not well. */
export function exampleStatus(
  changes: Partial<EntityStatus> = {},
): EntityStatus {
  return {
    entityRef: 'component:default/checkout',
    environments: [
      { name: 'dev', title: 'Development' },
      { name: 'staging', title: 'Staging' },
      { name: 'prod', title: 'Production' },
    ],
    applications: [
      exampleApplication('dev'),
      exampleApplication('staging', {
        sync: { status: 'OutOfSync', revisions: [NEW] },
        health: { status: 'Degraded', message: 'exceeded its deadline' },
        diagnoses: [imagePullDiagnosis],
        drift: { count: 3, benign: 2, risk: 35 },
        resources: { count: 5, unwell: 2 },
        summary: {
          sentences: [
            {
              text: 'checkout-staging cannot pull image 1.8.0.',
              evidence: imagePullDiagnosis.evidence,
            },
          ],
        },
      }),
      exampleApplication('prod', {
        sync: { status: 'Synced', revisions: [OLD] },
        ahead: 0,
        images: [`${IMAGE}:1.7.3`],
      }),
    ],
    summary: {
      sentences: [
        {
          text: 'Staging cannot pull image 1.8.0.',
          evidence: imagePullDiagnosis.evidence,
        },
        { text: 'The old version still serves there.', evidence: [] },
      ],
    },
    sharedCauses: [],
    notShown: [],
    instances: [
      {
        name: 'main',
        type: 'argocd',
        simulated: false,
        state: 'ok',
        readAt: '2026-01-02T14:09:20Z',
      },
    ],
    changes: [
      {
        change: exampleChange,
        stages: [
          { stage: 'asked', state: 'done', at: '2026-01-02T14:01:00Z' },
          { stage: 'opened', state: 'done', at: '2026-01-02T14:02:00Z' },
          { stage: 'checks', state: 'done' },
          { stage: 'approved', state: 'not-needed' },
          { stage: 'merged', state: 'done', at: '2026-01-02T14:06:00Z' },
          {
            stage: 'synced',
            state: 'failed',
            note: 'The sync failed at 14:07.',
          },
          { stage: 'healthy', state: 'not-reached' },
        ],
        stopped: 'It stopped at the sync: the image cannot be pulled.',
      },
    ],
    released: ['payments/checkout/dev', 'payments/checkout/staging'],
    mayRefresh: true,
    ...changes,
  };
}

import type { ApplicationSnapshot } from '@slipway/plugin-gitops-common/status';
import type { ControllerProblemReason } from '../ports';
import { describeControllerContract } from '../testing';
import { createFakeController } from './createFakeController';

const deployment = {
  group: 'apps',
  version: 'v1',
  kind: 'Deployment',
  namespace: 'payments-dev',
  name: 'checkout',
};

function snapshotOf(
  name: string,
  patch: Partial<ApplicationSnapshot> = {},
): ApplicationSnapshot {
  return {
    ref: { instance: 'main', kind: 'Application', namespace: 'argocd', name },
    project: 'payments',
    labels: {},
    annotations: {},
    parents: [],
    destination: { name: 'nonprod', namespace: 'payments-dev' },
    sources: [{ repoUrl: 'https://git.acme.dev/gitops.git', path: name }],
    syncPolicy: {
      automated: true,
      prune: true,
      selfHeal: true,
      suspended: false,
    },
    sync: { status: 'Synced', revisions: ['3f78685'] },
    health: { status: 'Degraded' },
    conditions: [{ type: 'SyncError', message: 'It failed' }],
    resources: [{ resource: deployment, sync: 'Synced' }],
    history: [],
    images: [],
    externalUrls: [],
    reconciledAt: '2026-11-20T10:00:00Z',
    detail: {
      nodes: [{ resource: deployment, parents: [], info: [], images: [] }],
      managed: [
        {
          resource: { group: '', version: 'v1', kind: 'Secret', name: 'db' },
          live: { data: { password: '++++++++' } },
        },
      ],
      events: [{ resource: deployment, message: 'Scaled up' }],
      objects: [],
      gaps: [],
      readAt: '2026-11-20T10:00:00Z',
    },
    ...patch,
  };
}

const reasons: ControllerProblemReason[] = [
  'unauthorized',
  'forbidden',
  'rate-limited',
  'unavailable',
  'timeout',
  'invalid-answer',
  'too-large',
];

describeControllerContract({
  name: 'the fake',
  reasons,
  create: async () => {
    const application = snapshotOf('checkout-dev');
    const other = snapshotOf('search-dev');
    const controller = createFakeController({
      instance: 'main',
      applications: [application, other],
      metadata: { '3f78685': { author: 'Dana', tags: [] } },
    });
    return {
      controller,
      application: application.ref,
      project: 'payments',
      other: other.ref,
      secretValue: 'hunter2',
      revision: '3f78685',
      compareAgain: () =>
        controller.set({
          ...application,
          reconciledAt: '2026-11-20T11:00:00Z',
        }),
      change: () =>
        controller.set({
          ...application,
          sync: { status: 'Synced', revisions: ['89e6c98'] },
        }),
      fail: reason =>
        controller.fail({
          reason,
          message: 'The instance "main" failed.',
          remedy: 'Try again later.',
        }),
      stall: () => controller.delay(Infinity),
    };
  },
});

describe('createFakeController', () => {
  const ref = snapshotOf('checkout-dev').ref;

  it('records its calls', async () => {
    const controller = createFakeController({ instance: 'main' });
    const signal = new AbortController().signal;
    await controller.listApplications({ signal });
    await controller.readApplication(ref, {
      detail: true,
      refresh: 'hard',
      signal,
    });
    expect(controller.calls).toEqual([
      { method: 'listApplications' },
      {
        method: 'readApplication',
        name: 'checkout-dev',
        detail: true,
        refresh: 'hard',
      },
    ]);
  });

  it('lists as little as Argo CD does, or everything', async () => {
    const applications = [snapshotOf('checkout-dev')];
    const list = async (completeLists: boolean) => {
      const controller = createFakeController({
        instance: 'main',
        applications,
        completeLists,
      });
      return controller.listApplications({
        signal: new AbortController().signal,
      });
    };
    await expect(list(false)).resolves.toMatchObject({
      value: [{ complete: false, snapshot: { conditions: [], resources: [] } }],
    });
    await expect(list(true)).resolves.toMatchObject({
      value: [
        { complete: true, snapshot: { conditions: [{ type: 'SyncError' }] } },
      ],
    });
  });

  it('answers after its delay, and no more once removed', async () => {
    const controller = createFakeController({
      instance: 'main',
      applications: [snapshotOf('checkout-dev')],
    });
    controller.delay(5);
    controller.remove(ref);
    await expect(
      controller.readApplication(ref, {
        detail: false,
        signal: new AbortController().signal,
      }),
    ).resolves.toEqual({ ok: true, value: undefined });
  });
});

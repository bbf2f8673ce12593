/** An Application of 40 resources and 10 entries of history, as Argo CD's API gives it. */
export function fakeApplication(instance: string, index: number) {
  const name = `checkout-${index}`;
  const revision = (index % 50).toString(16).padStart(40, 'a');
  return {
    metadata: {
      name,
      namespace: 'argocd',
      labels: { app: 'checkout', instance },
      annotations: {},
      creationTimestamp: '2026-01-01T00:00:00Z',
    },
    spec: {
      project: 'payments',
      source: {
        repoURL: 'https://git.acme.dev/platform/gitops.git',
        path: `apps/${name}`,
        targetRevision: 'main',
      },
      destination: { name: 'acme-nonprod', namespace: 'payments' },
      syncPolicy: { automated: { prune: true, selfHeal: true } },
    },
    status: {
      sync: { status: 'Synced', revision },
      // One in twenty is not well.
      health: { status: index % 20 === 19 ? 'Degraded' : 'Healthy' },
      summary: { images: [`registry.acme.dev/payments/checkout:1.${index}.0`] },
      operationState: {
        phase: 'Succeeded',
        startedAt: '2026-11-20T10:00:00Z',
        finishedAt: '2026-11-20T10:00:09Z',
        message: 'successfully synced (all tasks run)',
        operation: { sync: { revision } },
        syncResult: { revision, resources: [] },
      },
      resources: Array.from({ length: 40 }, (_, resource) => ({
        version: 'v1',
        kind: 'ConfigMap',
        namespace: 'payments',
        name: `${name}-${resource}`,
        status: 'Synced',
        health: { status: 'Healthy' },
      })),
      history: Array.from({ length: 10 }, (_, id) => ({
        id,
        revision,
        deployedAt: `2026-11-${10 + id}T10:00:00Z`,
        deployStartedAt: `2026-11-${10 + id}T09:59:50Z`,
        source: {
          repoURL: 'https://git.acme.dev/platform/gitops.git',
          path: `apps/${name}`,
        },
      })),
      reconciledAt: '2026-11-20T10:00:00Z',
    },
  };
}

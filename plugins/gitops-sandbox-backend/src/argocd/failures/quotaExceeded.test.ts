import type { Cluster } from '../world/World';
import { quotaExceeded } from './quotaExceeded';

const cluster = (
  hard: Record<string, string>,
  usedByOthers: Record<string, string> = {},
): Cluster => ({
  name: 'one',
  server: 'https://one.acme.dev',
  platform: 'linux/amd64',
  quotas: [{ namespace: 'shop-dev', name: 'compute', hard, usedByOthers }],
});

const podSpec = {
  containers: [
    {
      resources: {
        requests: { cpu: '250m', memory: '256Mi' },
        limits: { memory: '512Mi' },
      },
    },
  ],
};

const ask = (target: Cluster, wanted = 3, namespace = 'shop-dev') =>
  quotaExceeded({ cluster: target, namespace, podSpec, wanted });

describe('quotaExceeded', () => {
  it('lets in what fits, and words the refusal as Kubernetes does', () => {
    expect(
      ask(cluster({ 'limits.memory': '2Gi' }, { 'limits.memory': '1Gi' })),
    ).toEqual({
      allowed: 2,
      message:
        'exceeded quota: compute, requested: limits.memory=512Mi, used: limits.memory=2Gi, limited: limits.memory=2Gi',
    });
  });

  it('counts pods and fractions of processors', () => {
    expect(ask(cluster({ pods: '1' }))).toMatchObject({ allowed: 1 });
    expect(ask(cluster({ cpu: '600m' }))?.message).toContain(
      'requested: cpu=250m, used: cpu=500m, limited: cpu=600m',
    );
  });

  it('is silent where all fit, and in another namespace', () => {
    expect(ask(cluster({ 'limits.memory': '1536Mi' }))).toBeUndefined();
    expect(ask(cluster({ pods: '1' }), 3, 'shop-prod')).toBeUndefined();
  });
});

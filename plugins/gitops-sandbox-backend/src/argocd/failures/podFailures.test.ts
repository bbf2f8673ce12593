import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import { parseWorld } from '../world/parseWorld';
import { podFailures } from './podFailures';

const IMAGE = 'registry.acme.dev/shop/cart';

const world = parseWorld(
  `apiVersion: slipway.dev/v1alpha1
kind: SimulatedCluster
clusters: [{ name: one, server: 'https://one.acme.dev' }]
images:
  - { image: ${IMAGE}, tags: ['1.0.0', '2.0.0', '3.0.0', '4.0.0'] }
  - { image: ${IMAGE}-arm, platforms: [linux/arm64] }
programs:
  - { image: '${IMAGE}:2.0.0', crashes: { exitCode: 3, says: no settings, unless: { env: TTL } } }
  - { image: '${IMAGE}:3.0.0', memory: 700Mi }
  - { image: '${IMAGE}:4.0.0', listensOn: 3000 }
`,
  'world.yaml',
);

const container = (tag: string, rest: JsonObject = {}): JsonObject => ({
  name: 'cart',
  image: `${IMAGE}:${tag}`,
  ...rest,
});

const limit = (memory: string) => ({ resources: { limits: { memory } } });

const probe = (port: number) => ({
  ports: [{ name: 'http', containerPort: port }],
  readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
});

const secret = {
  env: [
    {
      name: 'PASSWORD',
      valueFrom: { secretKeyRef: { name: 'cart', key: 'password' } },
    },
  ],
};

function troubleOf(
  subject: JsonObject,
  options: {
    missingSecrets?: string[];
    objects?: JsonObject[];
    seconds?: number;
  } = {},
) {
  for (const failure of podFailures) {
    const trouble = failure({
      container: subject,
      pod: { name: 'cart-1', namespace: 'shop-dev', uid: 'u-1' },
      startedAt: 0,
      now: (options.seconds ?? 60) * 1_000,
      objects: options.objects ?? [],
      missingSecrets: new Set(options.missingSecrets),
      world,
      cluster: world.clusters[0],
    });
    if (trouble) {
      return trouble;
    }
  }
  return undefined;
}

describe('podFailures', () => {
  it('find nothing where nothing is known to be wrong', () => {
    expect(troubleOf(container('1.0.0', { ...secret }))).toBeUndefined();
    expect(
      troubleOf({ name: 'x', image: 'registry.acme.dev/other/thing:9' }),
    ).toBeUndefined();
  });

  it('pull no tag that the registry does not have, and wait in the end', () => {
    const message = `failed to resolve reference "${IMAGE}:9": ${IMAGE}:9: not found`;
    expect(troubleOf(container('9'), { seconds: 5 })).toMatchObject({
      reason: 'ErrImagePull',
      health: { status: 'Degraded', message: expect.stringContaining(message) },
    });
    expect(troubleOf(container('9'))).toMatchObject({
      reason: 'ImagePullBackOff',
      events: [{ reason: 'Failed' }, { message: 'Error: ErrImagePull' }],
    });
  });

  it('pull no image for another platform', () => {
    expect(
      troubleOf({ name: 'cart', image: `${IMAGE}-arm:1` })?.health.message,
    ).toContain('no match for platform in manifest');
  });

  it('miss a Secret that could not be made', () => {
    expect(
      troubleOf(container('1.0.0', secret), { missingSecrets: ['cart'] }),
    ).toMatchObject({
      reason: 'CreateContainerConfigError',
      state: { waiting: { message: 'secret "cart" not found' } },
    });
  });

  it('end without a setting, and not with it', () => {
    expect(troubleOf(container('2.0.0'))).toMatchObject({
      reason: 'CrashLoopBackOff',
      restarts: 2,
      lastState: {
        terminated: { exitCode: 3, reason: 'Error', message: 'no settings' },
      },
    });
    expect(
      troubleOf(container('2.0.0', { env: [{ name: 'TTL', value: '1' }] })),
    ).toBeUndefined();
    expect(
      troubleOf(
        container('2.0.0', { envFrom: [{ configMapRef: { name: 'cart' } }] }),
        {
          objects: [
            {
              apiVersion: 'v1',
              kind: 'ConfigMap',
              metadata: { name: 'cart' },
              data: { TTL: '1' },
            },
          ],
        },
      ),
    ).toBeUndefined();
  });

  it('end below the memory that is needed, and not at it', () => {
    expect(troubleOf(container('3.0.0', limit('512Mi')))).toMatchObject({
      lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
    });
    expect(troubleOf(container('3.0.0', limit('700Mi')))).toBeUndefined();
    expect(troubleOf(container('3.0.0'))).toBeUndefined();
  });

  it('are not ready when asked on another port', () => {
    expect(troubleOf(container('4.0.0', probe(8080)))).toMatchObject({
      health: { status: 'Progressing' },
      events: [
        {
          reason: 'Unhealthy',
          message: expect.stringMatching(
            /^Readiness probe failed: Get "http:\/\/10\.244\.1\.17:8080\/ready": dial tcp .*: connection refused$/,
          ),
        },
      ],
    });
    expect(troubleOf(container('4.0.0', probe(3000)))).toBeUndefined();
  });
});

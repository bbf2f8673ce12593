import { exampleStandards } from '../__testUtils__/exampleStandards';
import { releaseOf, textOf } from '../__testUtils__/releaseOf';
import type { Release } from '../release';

const files = (release: Release) =>
  release.dependencies[0].objects.map(({ file }) => file);

const object = (release: Release, file: string) =>
  textOf(
    release.dependencies[0].objects.find(entry => entry.file === file)
      ?.object ?? {},
  );

describe('redis', () => {
  it('runs beside the workload where the standards say so', () => {
    const release = releaseOf({ dependencies: [{ type: 'redis' }] });
    expect(files(release)).toEqual([
      'redis-stateful-set',
      'redis-service',
      'redis-service-account',
      'redis-network-policy',
    ]);
    expect(object(release, 'redis-stateful-set')).toMatchInlineSnapshot(`
      "apiVersion: apps/v1
      kind: StatefulSet
      metadata:
        name: checkout-redis
        namespace: payments-dev
      spec:
        replicas: 1
        serviceName: checkout-redis
        selector:
          matchLabels:
            app.kubernetes.io/name: checkout-redis
        template:
          metadata: {}
          spec:
            serviceAccountName: checkout-redis
            automountServiceAccountToken: false
            enableServiceLinks: false
            securityContext:
              runAsNonRoot: true
              runAsUser: 999
              runAsGroup: 999
              fsGroup: 999
              seccompProfile:
                type: RuntimeDefault
            containers:
              - name: cache
                image: registry.acme.dev/platform/redis:7.4.6
                args:
                  - "--dir"
                  - /data
                  - "--maxmemory"
                  - "96mb"
                  - "--save"
                  - ""
                  - "--appendonly"
                  - "no"
                  - "--maxmemory-policy"
                  - allkeys-lru
                ports:
                  - name: redis
                    containerPort: 6379
                    protocol: TCP
                resources:
                  requests:
                    cpu: 50m
                    memory: 128Mi
                  limits:
                    memory: 128Mi
                readinessProbe:
                  exec:
                    command:
                      - redis-cli
                      - ping
                livenessProbe:
                  tcpSocket:
                    port: redis
                  periodSeconds: 20
                securityContext:
                  allowPrivilegeEscalation: false
                  readOnlyRootFilesystem: true
                  capabilities:
                    drop:
                      - ALL
                volumeMounts:
                  - name: data
                    mountPath: /data
                  - name: tmp
                    mountPath: /tmp
            volumes:
              - name: data
                emptyDir: {}
              - name: tmp
                emptyDir: {}
      "
    `);
    expect(object(release, 'redis-network-policy')).toMatchInlineSnapshot(`
      "apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata:
        name: checkout-redis
        namespace: payments-dev
      spec:
        podSelector:
          matchLabels:
            app.kubernetes.io/name: checkout-redis
        policyTypes:
          - Ingress
          - Egress
        ingress:
          - from:
              - podSelector:
                  matchLabels:
                    app.kubernetes.io/name: checkout
            ports:
              - port: redis
                protocol: TCP
        egress: []
      "
    `);
    expect(textOf({ env: release.dependencies[0].env })).toBe(
      'env:\n  - name: REDIS_URL\n    value: redis://checkout-redis:6379\n',
    );
    expect(release.dependencies[0].notices).toEqual([]);
  });

  it('keeps its data, and asks for a password, where the standards say so', () => {
    const standards = exampleStandards();
    standards.dependencies.redis = {
      dev: {
        provision: 'in-cluster',
        image: 'registry.acme.dev/platform/redis:7.4.6',
        runAsUser: 999,
        cpu: '50m',
        memory: '128Mi',
        storage: '1Gi',
        secret: '{team}/{workload}/{name}',
      },
    };
    const release = releaseOf(
      { dependencies: [{ type: 'redis' }] },
      'dev',
      standards,
    );
    const stateful = object(release, 'redis-stateful-set');
    expect(stateful).toContain('storage: 1Gi');
    expect(stateful).toContain(
      '- "--requirepass"\n            - "$(REDISCLI_AUTH)"',
    );
    expect(stateful).not.toContain('allkeys-lru');
    expect(object(release, 'redis-external-secret')).toContain(
      'key: payments/checkout/redis',
    );
  });

  it('takes an endpoint that exists, with its credentials from the secret store', () => {
    const release = releaseOf({ dependencies: [{ type: 'redis' }] }, 'prod');
    expect(files(release)).toEqual(['redis-external-secret']);
    expect(object(release, 'redis-external-secret')).toMatchInlineSnapshot(`
      "apiVersion: external-secrets.io/v1
      kind: ExternalSecret
      metadata:
        name: checkout-redis
        namespace: payments-prod
      spec:
        refreshInterval: 1h
        secretStoreRef:
          kind: ClusterSecretStore
          name: vault
        target:
          name: checkout-redis
          creationPolicy: Owner
          template:
            engineVersion: v2
            data:
              password: "{{ .password }}"
              url: "rediss://:{{ .password | urlquery | replace \\"+\\" \\"%20\\" }}@redis.prod.data.acme.dev:6379"
        data:
          - secretKey: password
            remoteRef:
              key: payments/checkout/prod/redis
              property: password
      "
    `);
    expect(textOf({ env: release.dependencies[0].env })).toBe(
      [
        'env:',
        '  - name: REDIS_URL',
        '    valueFrom:',
        '      secretKeyRef:',
        '        name: checkout-redis',
        '        key: url',
        '',
      ].join('\n'),
    );
    expect(release.notices).toMatchObject([
      { rule: 'egress-opened', specPath: 'dependencies[0]' },
    ]);
  });

  it('is told apart from another by name and prefix', () => {
    const release = releaseOf({
      dependencies: [
        { type: 'redis' },
        { type: 'redis', name: 'sessions', envPrefix: 'SESSIONS' },
      ],
    });
    expect(release.dependencies[1].objects[0].file).toBe(
      'sessions-stateful-set',
    );
    expect(textOf({ env: release.dependencies[1].env })).toContain(
      'name: SESSIONS_URL\n    value: redis://checkout-sessions:6379',
    );
  });

  it('shortens names that would not fit into a label', () => {
    const name = 'a'.repeat(50);
    const stateful = object(
      releaseOf({
        name,
        dependencies: [{ type: 'redis', name: 'b'.repeat(50) }],
      }),
      `${'b'.repeat(50)}-stateful-set`,
    );
    expect(/name: (a+-[0-9a-f]{8})\n/.exec(stateful)?.[1]).toHaveLength(52);
  });
});

import { releaseOf, textOf } from '../__testUtils__/releaseOf';
import type { Release } from '../release';
import { postgres } from './postgres';

const object = (release: Release, file: string) =>
  textOf(
    release.dependencies[0].objects.find(entry => entry.file === file)
      ?.object ?? {},
  );

describe('postgres', () => {
  it('runs beside the workload where the standards say so', () => {
    const release = releaseOf({ dependencies: [{ type: 'postgres' }] });
    expect(release.dependencies[0].objects.map(({ file }) => file)).toEqual([
      'postgres-stateful-set',
      'postgres-service',
      'postgres-service-account',
      'postgres-network-policy',
      'postgres-external-secret',
    ]);
    expect(object(release, 'postgres-stateful-set')).toMatchInlineSnapshot(`
      "apiVersion: apps/v1
      kind: StatefulSet
      metadata:
        name: checkout-postgres
        namespace: payments-dev
      spec:
        replicas: 1
        serviceName: checkout-postgres
        selector:
          matchLabels:
            app.kubernetes.io/name: checkout-postgres
        template:
          metadata: {}
          spec:
            serviceAccountName: checkout-postgres
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
              - name: database
                image: registry.acme.dev/platform/postgres:17.6
                ports:
                  - name: postgres
                    containerPort: 5432
                    protocol: TCP
                env:
                  - name: POSTGRES_DB
                    value: checkout
                  - name: POSTGRES_USER
                    valueFrom:
                      secretKeyRef:
                        name: checkout-postgres
                        key: username
                  - name: POSTGRES_PASSWORD
                    valueFrom:
                      secretKeyRef:
                        name: checkout-postgres
                        key: password
                  - name: PGDATA
                    value: /var/lib/postgresql/data/pgdata
                resources:
                  requests:
                    cpu: 100m
                    memory: 256Mi
                  limits:
                    memory: 256Mi
                readinessProbe:
                  exec:
                    command:
                      - pg_isready
                      - "--dbname"
                      - checkout
                livenessProbe:
                  tcpSocket:
                    port: postgres
                  periodSeconds: 20
                securityContext:
                  allowPrivilegeEscalation: false
                  readOnlyRootFilesystem: true
                  capabilities:
                    drop:
                      - ALL
                volumeMounts:
                  - name: data
                    mountPath: /var/lib/postgresql/data
                  - name: tmp
                    mountPath: /tmp
                  - name: run
                    mountPath: /var/run/postgresql
            volumes:
              - name: tmp
                emptyDir: {}
              - name: run
                emptyDir: {}
        volumeClaimTemplates:
          - apiVersion: v1
            kind: PersistentVolumeClaim
            metadata:
              name: data
            spec:
              accessModes:
                - ReadWriteOnce
              resources:
                requests:
                  storage: 2Gi
      "
    `);
    expect(object(release, 'postgres-external-secret')).toContain(
      '@checkout-postgres:5432/checkout?sslmode=disable',
    );
  });

  it('takes an endpoint that exists, over TLS', () => {
    const release = releaseOf(
      { dependencies: [{ type: 'postgres', database: 'orders' }] },
      'prod',
    );
    expect(object(release, 'postgres-external-secret')).toMatchInlineSnapshot(`
      "apiVersion: external-secrets.io/v1
      kind: ExternalSecret
      metadata:
        name: checkout-postgres
        namespace: payments-prod
      spec:
        refreshInterval: 1h
        secretStoreRef:
          kind: ClusterSecretStore
          name: vault
        target:
          name: checkout-postgres
          creationPolicy: Owner
          template:
            engineVersion: v2
            data:
              username: "{{ .username }}"
              password: "{{ .password }}"
              url: "postgresql://{{ .username | urlquery | replace \\"+\\" \\"%20\\" }}:{{ .password | urlquery | replace \\"+\\" \\"%20\\" }}@postgres.prod.data.acme.dev:5432/orders?sslmode=require"
        data:
          - secretKey: username
            remoteRef:
              key: payments/checkout/prod/postgres
              property: username
          - secretKey: password
            remoteRef:
              key: payments/checkout/prod/postgres
              property: password
      "
    `);
    expect(textOf({ egress: release.dependencies[0].egress })).toBe(
      [
        'egress:',
        '  - to:',
        '      - ipBlock:',
        '          cidr: 10.60.16.0/24',
        '    ports:',
        '      - port: 5432',
        '        protocol: TCP',
        '',
      ].join('\n'),
    );
  });

  it('gives no credential as a value', () => {
    for (const environment of ['dev', 'staging', 'prod']) {
      const release = releaseOf(
        { dependencies: [{ type: 'postgres', envPrefix: 'ORDERS' }] },
        environment,
      );
      expect(textOf({ env: release.dependencies[0].env })).toBe(
        [
          'env:',
          '  - name: ORDERS_URL',
          '    valueFrom:',
          '      secretKeyRef:',
          '        name: checkout-postgres',
          '        key: url',
          '',
        ].join('\n'),
      );
    }
  });

  it('has no provisioning without credentials', () => {
    const provisioning = {
      provision: 'existing',
      host: 'database.acme.dev',
      port: 5432,
      cidrs: ['10.0.0.0/24'],
      tls: true,
    };
    expect(postgres.catalogueSchema.safeParse(provisioning).success).toBe(
      false,
    );
    expect(
      postgres.catalogueSchema.safeParse({ ...provisioning, secret: 'a' })
        .success,
    ).toBe(true);
  });
});

import { fullestSpec } from '../__testUtils__/exampleSpecs';
import { releaseOf, yamlOf } from '../__testUtils__/releaseOf';
import { deployment } from './deployment';

describe('deployment', () => {
  it('renders the smallest spec', () => {
    expect(yamlOf(deployment, releaseOf())).toMatchInlineSnapshot(`
      "# deployment
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: checkout
        namespace: payments-dev
      spec:
        replicas: 1
        selector:
          matchLabels:
            app.kubernetes.io/name: checkout
        strategy:
          type: RollingUpdate
          rollingUpdate:
            maxUnavailable: 25%
            maxSurge: 25%
        template:
          metadata: {}
          spec:
            serviceAccountName: checkout
            automountServiceAccountToken: false
            enableServiceLinks: false
            terminationGracePeriodSeconds: 30
            securityContext:
              runAsNonRoot: true
              runAsUser: 10001
              runAsGroup: 10001
              fsGroup: 10001
              seccompProfile:
                type: RuntimeDefault
            containers:
              - name: checkout
                image: registry.acme.dev/payments/checkout:1.8.0
                ports:
                  - name: http
                    containerPort: 8080
                    protocol: TCP
                resources:
                  requests:
                    cpu: 50m
                    memory: 64Mi
                  limits:
                    memory: 128Mi
                readinessProbe:
                  tcpSocket:
                    port: http
                  periodSeconds: 10
                  timeoutSeconds: 2
                  failureThreshold: 3
                securityContext:
                  allowPrivilegeEscalation: false
                  readOnlyRootFilesystem: true
                  capabilities:
                    drop:
                      - ALL
                volumeMounts:
                  - name: tmp
                    mountPath: /tmp
            volumes:
              - name: tmp
                emptyDir: {}
      "
    `);
  });

  it('renders the fullest spec with all that it can say', () => {
    expect(yamlOf(deployment, releaseOf(fullestSpec))).toMatchInlineSnapshot(`
      "# deployment
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: checkout
        namespace: payments-dev
      spec:
        selector:
          matchLabels:
            app.kubernetes.io/name: checkout
        strategy:
          type: RollingUpdate
          rollingUpdate:
            maxUnavailable: 25%
            maxSurge: 25%
        template:
          metadata:
            annotations:
              gitops.slipway.dev/config-digest: sha256:148f4dc60eca313606cd339acac866f03b0a9943a1958be96f07e7b97939b708
          spec:
            serviceAccountName: checkout
            automountServiceAccountToken: false
            enableServiceLinks: false
            terminationGracePeriodSeconds: 30
            securityContext:
              runAsNonRoot: true
              runAsUser: 10001
              runAsGroup: 10001
              fsGroup: 10001
              seccompProfile:
                type: RuntimeDefault
            containers:
              - name: checkout
                image: registry.acme.dev/payments/checkout:1.8.0
                command:
                  - node
                args:
                  - server.js
                  - "--quiet"
                ports:
                  - name: http
                    containerPort: 3000
                    protocol: TCP
                  - name: admin
                    containerPort: 9000
                    protocol: TCP
                envFrom:
                  - configMapRef:
                      name: checkout
                env:
                  - name: REDIS_URL
                    value: redis://checkout-redis:6379
                  - name: DATABASE_URL
                    valueFrom:
                      secretKeyRef:
                        name: checkout-postgres
                        key: url
                  - name: ORDERS_API_URL
                    value: http://orders-api.orders-dev.svc:80
                  - name: STRIPE_KEY
                    valueFrom:
                      secretKeyRef:
                        name: checkout
                        key: STRIPE_KEY
                resources:
                  requests:
                    cpu: 150m
                    memory: 256Mi
                  limits:
                    cpu: "1"
                    memory: 512Mi
                startupProbe:
                  tcpSocket:
                    port: http
                  periodSeconds: 10
                  timeoutSeconds: 2
                  failureThreshold: 30
                readinessProbe:
                  httpGet:
                    path: /ready
                    port: admin
                  initialDelaySeconds: 5
                  periodSeconds: 10
                  timeoutSeconds: 2
                  failureThreshold: 3
                livenessProbe:
                  httpGet:
                    path: /healthz
                    port: http
                  periodSeconds: 20
                  timeoutSeconds: 2
                  failureThreshold: 3
                securityContext:
                  allowPrivilegeEscalation: false
                  readOnlyRootFilesystem: true
                  capabilities:
                    drop:
                      - ALL
                volumeMounts:
                  - name: tmp
                    mountPath: /tmp
                  - name: files
                    mountPath: /etc/checkout/config.yaml
                    subPath: config.yaml
                    readOnly: true
                  - name: files
                    mountPath: /etc/other/config.yaml
                    subPath: "1-config.yaml"
                    readOnly: true
                  - name: secrets
                    mountPath: /etc/checkout/tls.key
                    subPath: tls.key
                    readOnly: true
            volumes:
              - name: tmp
                emptyDir: {}
              - name: files
                configMap:
                  name: checkout-files
              - name: secrets
                secret:
                  secretName: checkout
                  items:
                    - key: tls.key
                      path: tls.key
      "
    `);
  });

  it('spreads the pods over zones and nodes where the standards ask for it, and waits before a stop', () => {
    expect(yamlOf(deployment, releaseOf({}, 'prod'))).toMatchInlineSnapshot(`
      "# deployment
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: checkout
        namespace: payments-prod
      spec:
        selector:
          matchLabels:
            app.kubernetes.io/name: checkout
        strategy:
          type: RollingUpdate
          rollingUpdate:
            maxUnavailable: 0
            maxSurge: 1
        template:
          metadata: {}
          spec:
            serviceAccountName: checkout
            automountServiceAccountToken: false
            enableServiceLinks: false
            terminationGracePeriodSeconds: 30
            securityContext:
              runAsNonRoot: true
              runAsUser: 10001
              runAsGroup: 10001
              fsGroup: 10001
              seccompProfile:
                type: RuntimeDefault
            topologySpreadConstraints:
              - maxSkew: 1
                topologyKey: topology.kubernetes.io/zone
                whenUnsatisfiable: ScheduleAnyway
                labelSelector:
                  matchLabels:
                    app.kubernetes.io/name: checkout
              - maxSkew: 1
                topologyKey: kubernetes.io/hostname
                whenUnsatisfiable: ScheduleAnyway
                labelSelector:
                  matchLabels:
                    app.kubernetes.io/name: checkout
            containers:
              - name: checkout
                image: registry.acme.dev/payments/checkout:1.8.0
                ports:
                  - name: http
                    containerPort: 8080
                    protocol: TCP
                resources:
                  requests:
                    cpu: 100m
                    memory: 128Mi
                  limits:
                    memory: 128Mi
                readinessProbe:
                  tcpSocket:
                    port: http
                  periodSeconds: 10
                  timeoutSeconds: 2
                  failureThreshold: 3
                lifecycle:
                  preStop:
                    sleep:
                      seconds: 10
                securityContext:
                  allowPrivilegeEscalation: false
                  readOnlyRootFilesystem: true
                  capabilities:
                    drop:
                      - ALL
                volumeMounts:
                  - name: tmp
                    mountPath: /tmp
            volumes:
              - name: tmp
                emptyDir: {}
      "
    `);
  });

  it('starts new pods when a ConfigMap changes, and only then', () => {
    const digest = (LEVEL: string) =>
      /config-digest: (.*)/.exec(
        yamlOf(deployment, releaseOf({ env: { LEVEL } })),
      )?.[1];
    expect(digest('debug')).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(digest('debug')).toBe(digest('debug'));
    expect(digest('debug')).not.toBe(digest('info'));
    expect(yamlOf(deployment, releaseOf())).not.toContain('config-digest');
  });

  it('never runs one pod more than the spec says, and leaves the number to an autoscaler', () => {
    expect(yamlOf(deployment, releaseOf({ scale: { min: 4 } }))).toContain(
      'replicas: 4\n',
    );
    expect(
      yamlOf(deployment, releaseOf({ scale: { min: 4, max: 9 } })),
    ).not.toContain('replicas:');
  });
});

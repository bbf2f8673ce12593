import { parseWorkloadSpec, type WorkloadSpec } from '../spec';

function spec(value: unknown): WorkloadSpec {
  const parsed = parseWorkloadSpec(value);
  if (!parsed.ok) {
    throw new Error(`Not a spec: ${JSON.stringify(parsed.problems)}`);
  }
  return parsed.value;
}

/** The least that a spec can say. */
export const smallestSpec = spec({
  name: 'checkout',
  owner: 'payments',
  kind: 'api',
  image: { repository: 'registry.acme.dev/payments/checkout', tag: '1.8.0' },
});

/** A spec that says everything it can. */
export const fullestSpec = spec({
  name: 'checkout',
  owner: 'payments',
  system: 'shop',
  description: 'Takes orders and payments.',
  kind: 'api',
  language: 'nodejs',
  image: { repository: 'registry.acme.dev/payments/checkout', tag: '1.8.0' },
  command: ['node'],
  args: ['server.js', '--quiet'],
  ports: [
    { name: 'http', port: 3000, appProtocol: 'http' },
    { name: 'admin', port: 9000, protocol: 'TCP' },
  ],
  health: {
    liveness: { http: '/healthz', period: 20 },
    readiness: { http: '/ready', port: 'admin', delay: 5 },
    startup: { tcp: 'http' },
  },
  resources: { size: 'medium', cpu: '150m', cpuLimit: '1' },
  scale: { min: 2, max: 5, metric: 'memory', target: 80 },
  expose: { visibility: 'internal', path: '/checkout', port: 'http' },
  env: { LOG_LEVEL: 'debug', FEATURE_DATE: '2020-01-01' },
  secrets: [
    { env: 'STRIPE_KEY', key: 'payments/checkout/dev', property: 'stripe' },
    {
      file: '/etc/checkout/tls.key',
      key: 'payments/checkout/tls',
      store: 'vault-tls',
    },
  ],
  files: [
    { path: '/etc/checkout/config.yaml', content: 'level: debug\n' },
    { path: '/etc/other/config.yaml', content: 'a: 1' },
  ],
  dependencies: [
    { type: 'redis' },
    { type: 'postgres', database: 'orders' },
    { type: 'workload', ref: 'orders/orders-api' },
  ],
  network: {
    ingressFrom: [{ workload: 'orders/orders-api' }],
    egressTo: [
      { description: 'Payment provider', port: 443 },
      { description: 'Mail relay', cidr: '10.9.0.0/24', port: 587 },
    ],
  },
  environments: {
    prod: {
      image: { digest: `sha256:${'a'.repeat(64)}` },
      scale: { min: 3, max: 12 },
      resources: { size: 'large', memory: '1Gi' },
      expose: { visibility: 'public', host: 'checkout.acme.dev' },
      env: { LOG_LEVEL: 'info' },
    },
  },
});

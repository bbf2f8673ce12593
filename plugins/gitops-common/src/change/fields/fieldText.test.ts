import { fieldText } from './fieldText';

describe('fieldText', () => {
  it.each([
    ['scale', undefined, 'not set'],
    ['scale', { min: 1 }, '1 replica'],
    ['environments.prod.scale', { min: 3, max: 10 }, '3 to 10 replicas'],
    [
      'scale',
      { min: 2, max: 5, metric: 'memory', target: 80 },
      '2 to 5 replicas by memory at 80%',
    ],
    [
      'image',
      { repository: 'registry.acme.dev/a/b', tag: '1.8.0' },
      'registry.acme.dev/a/b:1.8.0',
    ],
    ['environments.prod.image', { tag: '1.8.0' }, ':1.8.0'],
    [
      'image',
      { repository: 'registry.acme.dev/a/b', placeholder: true },
      'a placeholder',
    ],
    ['health.liveness', 'none', 'none'],
    [
      'health.liveness',
      { http: '/healthz', period: 5 },
      'http /healthz, period 5',
    ],
    ['ports', [{ name: 'http', port: 3000 }], 'http 3000'],
    [
      'dependencies',
      [{ type: 'redis' }, { type: 'workload', ref: 'orders/orders-api' }],
      'redis, orders/orders-api',
    ],
    ['secrets', [{ env: 'KEY', key: 'payments/key' }], 'KEY from payments/key'],
    ['files', [{ path: '/etc/a.yaml', content: 'x' }], '/etc/a.yaml'],
    [
      'network.egressTo',
      [{ description: 'Mail', port: 587 }],
      'Mail (public addresses, port 587)',
    ],
    ['network.ingressFrom', [{ workload: 'a/b' }], 'a/b'],
    ['command', ['node', 'server.js'], 'node, server.js'],
    ['expose.tls', true, 'true'],
    ['env.LOG_LEVEL', 'debug', 'debug'],
  ])('says %s %j as "%s"', (path, value, text) => {
    expect(fieldText(path, value)).toBe(text);
  });
});

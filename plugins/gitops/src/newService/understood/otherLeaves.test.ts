import { otherLeaves } from './otherLeaves';

describe('otherLeaves', () => {
  it('finds every scalar that no row of its own shows', () => {
    expect(
      otherLeaves({
        name: 'checkout',
        image: { repository: 'registry.acme.dev/a/b', tag: '1' },
        ports: [{ name: 'http', port: 8080, protocol: 'TCP' }],
        expose: { visibility: 'internal', tls: false },
        health: { liveness: { http: '/live', period: 5 }, startup: 'none' },
        command: ['node', 'index.js'],
        environments: {
          prod: { scale: { min: 3 }, resources: { memory: '1Gi' } },
        },
      }),
    ).toEqual([
      { path: 'ports[0].protocol', value: 'TCP' },
      { path: 'expose.tls', value: false },
      { path: 'health.liveness.period', value: 5 },
      { path: 'health.startup', value: 'none' },
      { path: 'command[0]', value: 'node' },
      { path: 'command[1]', value: 'index.js' },
      { path: 'environments.prod.resources.memory', value: '1Gi' },
    ]);
  });
});

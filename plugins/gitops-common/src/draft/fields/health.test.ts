import { read } from '../__testUtils__/read';

const health = (text: string) => read(text).spec.health;

describe('health', () => {
  it.each([
    ['health check on /healthz', { readiness: { http: '/healthz' } }],
    [
      '/ready is used for readiness, /live for liveness',
      { readiness: { http: '/ready' }, liveness: { http: '/live' } },
    ],
    [
      'readiness on /ready with initial delay 20s and period 5s',
      { readiness: { http: '/ready', delay: 20, period: 5 } },
    ],
    [
      'startup probe on /actuator/health',
      { startup: { http: '/actuator/health' } },
    ],
    ['tcp readiness probe', { readiness: { tcp: 'http' } }],
    ['No liveness probe please', { liveness: 'none' }],
    [
      'liveness and readiness on /health',
      { readiness: { http: '/health' }, liveness: { http: '/health' } },
    ],
  ])('is read from %j', (text, expected) => {
    expect(health(text)).toEqual(expected);
  });

  it('can be answered on a port of its own', () => {
    const { spec } = read('app port 8080, readiness /ready on 8081');
    expect(spec.ports).toEqual([
      { name: 'http', port: 8080 },
      { name: 'health', port: 8081 },
    ]);
    expect(spec.health).toEqual({
      readiness: { http: '/ready', port: 'health' },
    });
  });

  it('is not about the path of the address', () => {
    expect(health('public under path /chat')).toBeUndefined();
  });
});

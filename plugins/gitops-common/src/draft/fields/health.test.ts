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

  it('is not about the path of the address', () => {
    expect(health('public under path /chat')).toBeUndefined();
  });
});

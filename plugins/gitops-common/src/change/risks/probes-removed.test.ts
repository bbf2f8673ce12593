import { checkRisk } from '../__testUtils__/checkRisk';
import { probesRemoved } from './probes-removed';

const checked = {
  health: { liveness: { http: '/a' }, readiness: { http: '/b' } },
};

describe('probes-removed', () => {
  it('finds the probes that go', () => {
    expect(
      checkRisk(probesRemoved, {
        before: checked,
        after: { health: { liveness: 'none', readiness: 'none' } },
      }),
    ).toEqual([
      'The container "checkout" of the Deployment "checkout" loses its livenessProbe: it is not restarted any more when it hangs.',
      'The container "checkout" of the Deployment "checkout" loses its readinessProbe: it gets requests before it can answer them.',
    ]);
  });

  it('finds nothing where probes come or change', () => {
    expect(
      checkRisk(probesRemoved, {
        before: { health: { liveness: 'none' } },
        after: checked,
      }),
    ).toEqual([]);
  });
});

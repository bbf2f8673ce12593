import { releaseOf, yamlOf } from '../__testUtils__/releaseOf';
import { podDisruptionBudget } from './pod-disruption-budget';

describe('pod-disruption-budget', () => {
  it('is not there where the standards ask for none', () => {
    expect(
      podDisruptionBudget.appliesTo(releaseOf({ scale: { min: 3 } })),
    ).toBe(false);
  });

  it('is not there for a single pod, whose node could not be drained', () => {
    expect(
      podDisruptionBudget.appliesTo(releaseOf({ scale: { min: 1 } }, 'prod')),
    ).toBe(false);
  });

  it('lets one pod go at a time', () => {
    expect(yamlOf(podDisruptionBudget, releaseOf({}, 'prod')))
      .toMatchInlineSnapshot(`
      "# pod-disruption-budget
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata:
        name: checkout
        namespace: payments-prod
      spec:
        maxUnavailable: 1
        selector:
          matchLabels:
            app.kubernetes.io/name: checkout
        unhealthyPodEvictionPolicy: AlwaysAllow
      "
    `);
  });
});

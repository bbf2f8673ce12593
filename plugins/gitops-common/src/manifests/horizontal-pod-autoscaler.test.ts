import { fullestSpec } from '../__testUtils__/exampleSpecs';
import { releaseOf, yamlOf } from '../__testUtils__/releaseOf';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler';

describe('horizontal-pod-autoscaler', () => {
  it('is not there for a number of replicas', () => {
    expect(
      horizontalPodAutoscaler.appliesTo(
        releaseOf({ scale: { min: 3 } }, 'prod'),
      ),
    ).toBe(false);
  });

  it('is not there for a range of one number', () => {
    expect(
      horizontalPodAutoscaler.appliesTo(
        releaseOf({ scale: { min: 3, max: 3 } }),
      ),
    ).toBe(false);
  });

  it('takes the range of the standards', () => {
    expect(yamlOf(horizontalPodAutoscaler, releaseOf({}, 'staging')))
      .toMatchInlineSnapshot(`
      "# horizontal-pod-autoscaler
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata:
        name: checkout
        namespace: payments-staging
      spec:
        scaleTargetRef:
          apiVersion: apps/v1
          kind: Deployment
          name: checkout
        minReplicas: 2
        maxReplicas: 4
        metrics:
          - type: Resource
            resource:
              name: cpu
              target:
                type: Utilization
                averageUtilization: 70
      "
    `);
  });

  it('takes the range of the spec', () => {
    expect(yamlOf(horizontalPodAutoscaler, releaseOf(fullestSpec)))
      .toMatchInlineSnapshot(`
      "# horizontal-pod-autoscaler
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata:
        name: checkout
        namespace: payments-dev
      spec:
        scaleTargetRef:
          apiVersion: apps/v1
          kind: Deployment
          name: checkout
        minReplicas: 2
        maxReplicas: 5
        metrics:
          - type: Resource
            resource:
              name: memory
              target:
                type: Utilization
                averageUtilization: 80
      "
    `);
  });
});

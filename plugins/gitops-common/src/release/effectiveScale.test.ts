import { releaseOf } from '../__testUtils__/releaseOf';
import { exampleStandards } from '../__testUtils__/exampleStandards';
import { leastReplicas } from './effectiveScale';

describe('effectiveScale', () => {
  it('takes number or range of the standards where nothing is said', () => {
    expect(releaseOf().scale).toEqual({
      type: 'fixed',
      replicas: {
        value: 1,
        origin: { source: 'standard', key: 'environments[0].replicas' },
      },
    });
    expect(releaseOf({}, 'prod').scale).toMatchObject({
      type: 'range',
      min: { value: 3 },
      max: {
        value: 10,
        origin: { source: 'standard', key: 'environments[2].autoscaling.max' },
      },
    });
  });

  it('lets a number in the spec switch autoscaling off', () => {
    expect(releaseOf({ scale: { min: 4 } }, 'prod').scale).toEqual({
      type: 'fixed',
      replicas: { value: 4, origin: { source: 'spec', path: 'scale.min' } },
    });
  });

  it('takes a wish for one environment there only', () => {
    const environments = { prod: { scale: { min: 5 } } };
    expect(leastReplicas(releaseOf({ environments }, 'prod').scale)).toBe(5);
    expect(leastReplicas(releaseOf({ environments }, 'dev').scale)).toBe(1);
  });

  it('measures CPU at 70 % where neither spec nor standards say what', () => {
    const standards = exampleStandards();
    delete standards.environments[0].autoscaling;
    expect(
      releaseOf({ scale: { min: 2, max: 3 } }, 'dev', standards).scale,
    ).toMatchObject({ metric: { value: 'cpu' }, target: { value: 70 } });
  });

  it('takes a range of one number in the standards for a number', () => {
    const standards = exampleStandards();
    standards.environments[2].autoscaling = {
      min: 3,
      max: 3,
      metric: 'cpu',
      target: 70,
    };
    expect(releaseOf({}, 'prod', standards).scale).toMatchObject({
      type: 'fixed',
      replicas: { value: 3 },
    });
  });
});

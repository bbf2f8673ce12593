import { read } from '../__testUtils__/read';

describe('a scale of which only the most are stated', () => {
  it('gets the least replicas of the standards', () => {
    const { spec, origins } = read('up to 5 replicas');
    expect(spec.scale).toEqual({ min: 1, max: 5 });
    expect(origins['scale.min']).toEqual({
      type: 'standard',
      key: 'environments[0].replicas',
    });
  });

  it('gets what autoscaling starts with in an environment', () => {
    const { spec, origins } = read('up to 8 replicas in prod');
    expect(spec.environments?.prod?.scale).toEqual({ min: 3, max: 8 });
    expect(origins['environments.prod.scale.min']).toEqual({
      type: 'standard',
      key: 'environments[2].autoscaling.min',
    });
  });

  it('never gets more than the most', () => {
    expect(
      read('up to 2 replicas in prod').spec.environments?.prod?.scale,
    ).toEqual({ min: 2, max: 2 });
  });
});

import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { runsNothing } from './runs-nothing';

const none = { spec: { replicas: 0 } };

describe('runs-nothing', () => {
  it('finds a new workload without replicas', () => {
    expect(
      checkByHand(runsNothing, changeOf('Deployment', undefined, none)),
    ).toEqual(['The Deployment "a" comes with 0 replicas.']);
  });

  it('finds nothing where something runs, or nothing ran before', () => {
    expect(
      checkByHand(
        runsNothing,
        changeOf('Deployment', undefined, { spec: {} }),
        changeOf('StatefulSet', none, none),
        changeOf('ConfigMap', undefined, none),
      ),
    ).toEqual([]);
  });
});

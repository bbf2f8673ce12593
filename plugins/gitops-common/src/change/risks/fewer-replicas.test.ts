import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { checkRisk } from '../__testUtils__/checkRisk';
import { fewerReplicas } from './fewer-replicas';

const [environment] = exampleStandards().environments;

describe('fewer-replicas', () => {
  it('finds a lower number, with and without an autoscaler', () => {
    expect(
      checkRisk(fewerReplicas, {
        before: { scale: { min: 3 } },
        after: { scale: { min: 2, max: 5 } },
      }),
    ).toEqual(['The Deployment "checkout" runs 2 at least instead of 3.']);
  });

  it('finds that nothing runs', () => {
    expect(
      fewerReplicas.check({
        objects: [
          {
            path: 'a.yaml',
            area: 'manifests',
            kind: 'Deployment',
            name: 'a',
            action: 'update',
            before: { spec: {} },
            after: { spec: { replicas: 0 } },
          },
        ],
        environment,
      }),
    ).toEqual(['The Deployment "a" runs nothing instead of 1.']);
  });

  it('finds nothing where as many or more run, or nothing ran before', () => {
    expect(
      checkRisk(fewerReplicas, {
        before: { scale: { min: 2, max: 9 } },
        after: { scale: { min: 2 } },
      }),
    ).toEqual([]);
    expect(checkRisk(fewerReplicas, { after: {} })).toEqual([]);
  });
});

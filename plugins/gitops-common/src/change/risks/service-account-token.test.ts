import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { checkRisk } from '../__testUtils__/checkRisk';
import { serviceAccountToken } from './service-account-token';

const [environment] = exampleStandards().environments;

describe('service-account-token', () => {
  it('finds pods and accounts that get a token', () => {
    const object = (
      kind: string,
      before: object | undefined,
      after: object,
    ) => ({
      path: 'a.yaml',
      area: 'manifests' as const,
      kind,
      name: 'a',
      action: 'update' as const,
      ...(before ? { before: { kind, ...before } } : {}),
      after: { kind, ...after },
    });
    const off = { automountServiceAccountToken: false };
    const pod = (spec: object) => ({ spec: { template: { spec } } });
    expect(
      serviceAccountToken.check({
        objects: [
          object('Deployment', pod(off), pod({})),
          object('ServiceAccount', undefined, {}),
          object('Service', undefined, {}),
          object('CronJob', undefined, {
            spec: { jobTemplate: pod(off) },
          }),
        ],
        environment,
      }),
    ).toEqual([
      'The Deployment "a" gives pods a token for the Kubernetes API.',
      'The ServiceAccount "a" gives pods a token for the Kubernetes API.',
    ]);
  });

  it('finds nothing in what we render', () => {
    expect(
      checkRisk(serviceAccountToken, {
        after: { dependencies: [{ type: 'postgres' }] },
      }),
    ).toEqual([]);
  });
});

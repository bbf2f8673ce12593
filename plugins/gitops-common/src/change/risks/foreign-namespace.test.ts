import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { checkRisk } from '../__testUtils__/checkRisk';
import { foreignNamespace } from './foreign-namespace';

const application = changeOf('Application', undefined, {
  metadata: { namespace: 'argocd' },
  spec: { destination: { namespace: 'orders-dev' } },
});
const inNamespace = (namespace: string) => ({ metadata: { namespace } });

describe('foreign-namespace', () => {
  it('finds what comes to a namespace that is not its own, or changes there', () => {
    expect(
      checkByHand(
        foreignNamespace,
        application,
        changeOf('ConfigMap', undefined, inNamespace('payments-dev')),
        changeOf('Secret', inNamespace('kube-system'), {
          ...inNamespace('kube-system'),
          data: {},
        }),
      ),
    ).toEqual([
      'The ConfigMap "a" comes to the namespace "payments-dev".',
      'The Secret "a" changes in the namespace "kube-system".',
    ]);
  });

  it('finds namespaces of Kubernetes also where no Application is known', () => {
    expect(
      checkByHand(
        foreignNamespace,
        changeOf('ConfigMap', undefined, inNamespace('kube-system')),
        changeOf('ConfigMap', undefined, inNamespace('argocd')),
      ),
    ).toEqual(['The ConfigMap "a" comes to the namespace "kube-system".']);
  });

  it('finds nothing at home, without a namespace, or in what goes', () => {
    expect(
      checkByHand(
        foreignNamespace,
        application,
        changeOf('ConfigMap', undefined, inNamespace('orders-dev')),
        changeOf('ClusterRole', undefined, {}),
        changeOf('AppProject', undefined, inNamespace('argocd'), 'platform'),
        changeOf('ConfigMap', inNamespace('kube-system'), undefined),
      ),
    ).toEqual([]);
    expect(
      checkRisk(foreignNamespace, {
        after: {
          expose: { visibility: 'public' },
          dependencies: [{ type: 'postgres' }],
        },
      }),
    ).toEqual([]);
  });
});

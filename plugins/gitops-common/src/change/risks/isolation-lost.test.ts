import { checkRisk } from '../__testUtils__/checkRisk';
import { isolationLost } from './isolation-lost';

const FOLDER = 'environments/dev/workloads/payments/checkout';
const policy = (app: string) => ({
  path: `${FOLDER}/${app}.yaml`,
  content: `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: ${app}, namespace: payments-dev }\nspec:\n  podSelector:\n    matchLabels: { app.kubernetes.io/name: ${app} }\n`,
});

describe('isolation-lost', () => {
  it('finds a policy that goes while the pods stay', () => {
    expect(
      checkRisk(isolationLost, {
        before: {},
        more: [{ ...policy('checkout'), path: `${FOLDER}/more.yaml` }],
      }),
    ).toEqual([
      'The NetworkPolicy "checkout" goes, and with it what it allows and forbids.',
    ]);
  });

  it('finds nothing where the pods go too', () => {
    expect(
      checkRisk(isolationLost, {
        before: { dependencies: [{ type: 'redis' }] },
      }),
    ).toEqual([]);
    expect(
      checkRisk(isolationLost, { before: {}, more: [policy('gone')] }),
    ).toEqual([]);
  });
});

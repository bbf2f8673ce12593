import { releaseOf, yamlOf } from '../__testUtils__/releaseOf';
import { serviceAccount } from './service-account';

describe('service-account', () => {
  it('gives the pods an identity without a token', () => {
    expect(yamlOf(serviceAccount, releaseOf())).toMatchInlineSnapshot(`
      "# service-account
      apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: checkout
        namespace: payments-dev
      automountServiceAccountToken: false
      "
    `);
  });
});

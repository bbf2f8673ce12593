import { releaseOf, textOf } from '../__testUtils__/releaseOf';
import { workload } from './workload';

describe('workload', () => {
  it('gives the URL of the other workload in the same environment', () => {
    const { dependencies } = releaseOf(
      { dependencies: [{ type: 'workload', ref: 'orders/orders-api' }] },
      'prod',
    );
    expect(textOf({ env: dependencies[0].env })).toBe(
      'env:\n  - name: ORDERS_API_URL\n    value: http://orders-api.orders-prod.svc:80\n',
    );
    expect(dependencies[0].objects).toEqual([]);
  });

  it('takes the port of the spec before that of the standards', () => {
    const { dependencies } = releaseOf({
      dependencies: [
        { type: 'workload', ref: 'orders/orders-api', port: 8443 },
      ],
    });
    expect(textOf({ env: dependencies[0].env })).toContain(
      'http://orders-api.orders-dev.svc:8443',
    );
  });

  it('opens this side, and says that the other side has to be opened too', () => {
    const { dependencies, notices } = releaseOf({
      dependencies: [{ type: 'workload', ref: 'orders/orders-api' }],
    });
    expect(textOf({ egress: dependencies[0].egress })).toBe(
      [
        'egress:',
        '  - to:',
        '      - namespaceSelector:',
        '          matchLabels:',
        '            kubernetes.io/metadata.name: orders-dev',
        '        podSelector:',
        '          matchLabels:',
        '            app.kubernetes.io/name: orders-api',
        '',
      ].join('\n'),
    );
    expect(notices).toMatchObject([
      {
        rule: 'dependency-other-half',
        severity: 'info',
        specPath: 'dependencies[0]',
      },
    ]);
  });

  it('names its variable so that every shell takes it', () => {
    expect(
      workload.variablesOf({ type: 'workload', ref: 'orders/3d-view' }),
    ).toEqual(['_3D_VIEW_URL']);
  });
});

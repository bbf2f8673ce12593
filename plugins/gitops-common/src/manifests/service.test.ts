import { fullestSpec } from '../__testUtils__/exampleSpecs';
import { releaseOf, yamlOf } from '../__testUtils__/releaseOf';
import { service } from './service';

describe('service', () => {
  it('leads from the standards’ port to the only port', () => {
    expect(yamlOf(service, releaseOf())).toMatchInlineSnapshot(`
      "# service
      apiVersion: v1
      kind: Service
      metadata:
        name: checkout
        namespace: payments-dev
      spec:
        type: ClusterIP
        selector:
          app.kubernetes.io/name: checkout
        ports:
          - name: http
            port: 80
            targetPort: http
            protocol: TCP
      "
    `);
  });

  it('leads to every port', () => {
    expect(yamlOf(service, releaseOf(fullestSpec))).toMatchInlineSnapshot(`
      "# service
      apiVersion: v1
      kind: Service
      metadata:
        name: checkout
        namespace: payments-dev
      spec:
        type: ClusterIP
        selector:
          app.kubernetes.io/name: checkout
        ports:
          - name: http
            port: 80
            targetPort: http
            protocol: TCP
            appProtocol: http
          - name: admin
            port: 9000
            targetPort: admin
            protocol: TCP
      "
    `);
  });

  it('leaves the standards’ port to a port that has its number', () => {
    const yaml = yamlOf(
      service,
      releaseOf({
        ports: [
          { name: 'http', port: 3000 },
          { name: 'admin', port: 80 },
        ],
      }),
    );
    expect([...yaml.matchAll(/ port: (\d+)/g)].map(match => match[1])).toEqual([
      '3000',
      '80',
    ]);
  });
});

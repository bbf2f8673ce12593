import { fullestSpec } from '../__testUtils__/exampleSpecs';
import { releaseOf, yamlOf } from '../__testUtils__/releaseOf';
import { networkPolicy } from './network-policy';

describe('network-policy', () => {
  it('closes everything but DNS for the smallest spec', () => {
    expect(yamlOf(networkPolicy, releaseOf())).toMatchInlineSnapshot(`
      "# network-policy
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata:
        name: checkout
        namespace: payments-dev
      spec:
        podSelector:
          matchLabels:
            app.kubernetes.io/name: checkout
        policyTypes:
          - Ingress
          - Egress
        ingress: []
        egress:
          - to:
              - namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: kube-system
                podSelector:
                  matchLabels:
                    k8s-app: kube-dns
            ports:
              - port: 53
                protocol: UDP
              - port: 53
                protocol: TCP
      "
    `);
  });

  it('opens what the fullest spec needs', () => {
    expect(yamlOf(networkPolicy, releaseOf(fullestSpec, 'staging')))
      .toMatchInlineSnapshot(`
      "# network-policy
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata:
        name: checkout
        namespace: payments-staging
      spec:
        podSelector:
          matchLabels:
            app.kubernetes.io/name: checkout
        policyTypes:
          - Ingress
          - Egress
        ingress:
          - from:
              - namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: ingress-internal
            ports:
              - port: 3000
                protocol: TCP
          - from:
              - namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: orders-staging
                podSelector:
                  matchLabels:
                    app.kubernetes.io/name: orders-api
            ports:
              - port: 3000
                protocol: TCP
              - port: 9000
                protocol: TCP
        egress:
          - to:
              - namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: kube-system
                podSelector:
                  matchLabels:
                    k8s-app: kube-dns
            ports:
              - port: 53
                protocol: UDP
              - port: 53
                protocol: TCP
          - to:
              - ipBlock:
                  cidr: 10.40.8.0/24
            ports:
              - port: 6379
                protocol: TCP
          - to:
              - ipBlock:
                  cidr: 10.40.16.0/24
            ports:
              - port: 5432
                protocol: TCP
          - to:
              - namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: orders-staging
                podSelector:
                  matchLabels:
                    app.kubernetes.io/name: orders-api
          - to:
              - ipBlock:
                  cidr: 0.0.0.0/0
                  except:
                    - 10.0.0.0/8
                    - 100.64.0.0/10
                    - 127.0.0.0/8
                    - 169.254.0.0/16
                    - 172.16.0.0/12
                    - 192.168.0.0/16
              - ipBlock:
                  cidr: "::/0"
                  except:
                    - "fc00::/7"
                    - "fe80::/10"
            ports:
              - port: 443
                protocol: TCP
          - to:
              - ipBlock:
                  cidr: 10.9.0.0/24
            ports:
              - port: 587
                protocol: TCP
      "
    `);
  });
});

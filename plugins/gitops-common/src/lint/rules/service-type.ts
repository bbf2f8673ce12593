import { asText, get } from '../../kubernetes';
import type { Rule } from '../rule';

export const serviceType: Rule = {
  id: 'service-type',
  severity: 'error',
  description:
    'Services are reached inside the cluster; requests from outside come through the Gateway or Ingress of the platform. NodePort and LoadBalancer open another way.',
  remediation:
    'Use the type ClusterIP, and an HTTPRoute or Ingress for requests from outside.',
  appliesTo: ({ ref }) => ref.kind === 'Service' && ref.group === '',
  check({ ref, value }) {
    const type = asText(get(value, 'spec', 'type'));
    return type === 'NodePort' || type === 'LoadBalancer'
      ? [
          {
            path: 'spec.type',
            message: `The Service "${ref.name}" has the type ${type}, which opens a way around the platform's entry.`,
          },
        ]
      : [];
  },
};

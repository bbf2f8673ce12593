import { asList, asText, get } from '../../kubernetes';
import type { Rule } from '../rule';

export const ingressTls: Rule = {
  id: 'ingress-tls',
  severity: 'warning',
  description:
    'Every host of an Ingress has TLS, and none is empty or a wildcard, which would catch the requests of others.',
  remediation: 'Add the host to spec.tls, or name one host.',
  appliesTo: ({ ref }) =>
    ref.kind === 'Ingress' && ref.group === 'networking.k8s.io',
  check({ ref, value }) {
    const secured = asList(get(value, 'spec', 'tls')).flatMap(entry =>
      asList(get(entry, 'hosts')),
    );
    return asList(get(value, 'spec', 'rules')).flatMap((rule, index) => {
      const host = asText(get(rule, 'host'));
      const path = `spec.rules[${index}].host`;
      if (host === undefined || host === '' || host.startsWith('*')) {
        return [
          {
            path,
            message: `The Ingress "${ref.name}" takes requests for ${
              host ? `all hosts of "${host}"` : 'any host'
            }.`,
          },
        ];
      }
      return secured.includes(host)
        ? []
        : [
            {
              path,
              message: `The host "${host}" of the Ingress "${ref.name}" has no TLS.`,
            },
          ];
    });
  },
};

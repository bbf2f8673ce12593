import { asList, asText, get, type JsonValue } from '../../kubernetes';
import { neighbors } from '../neighbors';
import type { LintedManifest, Rule, RuleHit } from '../rule';

interface Backend {
  path: string;
  service?: string;
  port: JsonValue | undefined;
}

export const routeBackend: Rule = {
  id: 'route-backend',
  severity: 'error',
  description:
    'An HTTPRoute or Ingress leads to a Service and a port that exist in its namespace. Only judged where Services of the namespace are among the files.',
  remediation: 'Name an existing Service and one of its ports.',
  appliesTo: ({ ref }) =>
    (ref.kind === 'Ingress' && ref.group === 'networking.k8s.io') ||
    (ref.kind === 'HTTPRoute' && ref.group === 'gateway.networking.k8s.io'),
  check(manifest, { manifests }) {
    const services = neighbors(manifest, manifests).filter(
      ({ ref }) => ref.kind === 'Service' && ref.group === '',
    );
    if (services.length === 0) {
      return [];
    }
    return backendsOf(manifest).flatMap(
      ({ path, service, port }): RuleHit[] => {
        const found = services.find(({ ref }) => ref.name === service);
        if (!found) {
          return [
            {
              path: `${path}.name`,
              message: `The ${manifest.ref.kind} "${manifest.ref.name}" leads to the Service "${service}", which does not exist.`,
            },
          ];
        }
        const declared = asList(get(found.value, 'spec', 'ports')).flatMap(
          entry => [get(entry, 'port'), get(entry, 'name')],
        );
        return port === undefined || declared.includes(port)
          ? []
          : [
              {
                path: `${path}.port`,
                message: `The ${manifest.ref.kind} "${
                  manifest.ref.name
                }" leads to port ${String(
                  port,
                )} of the Service "${service}", which has no such port.`,
              },
            ];
      },
    );
  },
};

function backendsOf({ ref, value }: LintedManifest): Backend[] {
  return asList(get(value, 'spec', 'rules')).flatMap((rule, index) =>
    ref.kind === 'HTTPRoute'
      ? asList(get(rule, 'backendRefs')).flatMap((backend, number) =>
          (get(backend, 'kind') ?? 'Service') === 'Service' &&
          get(backend, 'namespace') === undefined
            ? [
                {
                  path: `spec.rules[${index}].backendRefs[${number}]`,
                  service: asText(get(backend, 'name')),
                  port: get(backend, 'port'),
                },
              ]
            : [],
        )
      : asList(get(rule, 'http', 'paths')).flatMap((entry, number) => {
          const service = get(entry, 'backend', 'service');
          return service === undefined
            ? []
            : [
                {
                  path: `spec.rules[${index}].http.paths[${number}].backend.service`,
                  service: asText(get(service, 'name')),
                  port:
                    get(service, 'port', 'name') ??
                    get(service, 'port', 'number'),
                },
              ];
        }),
  );
}

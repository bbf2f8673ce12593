import { asList, asText, get, type JsonValue } from '../../kubernetes';
import { neighbors, neighborsWithPods } from '../neighbors';
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
    'An HTTPRoute or Ingress leads to a Service and a port that exist in its namespace. Only judged where Services or pods of the namespace are among the files.',
  remediation: 'Name an existing Service and one of its ports.',
  appliesTo: ({ ref }) =>
    (ref.kind === 'Ingress' && ref.group === 'networking.k8s.io') ||
    (ref.kind === 'HTTPRoute' && ref.group === 'gateway.networking.k8s.io'),
  check(manifest, { manifests }) {
    const services = neighbors(manifest, manifests).filter(
      ({ ref }) => ref.kind === 'Service' && ref.group === '',
    );
    if (
      services.length === 0 &&
      neighborsWithPods(manifest, manifests).length === 0
    ) {
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
  const rules = asList(get(value, 'spec', 'rules'));
  return ref.kind === 'HTTPRoute'
    ? rules.flatMap(routeBackends)
    : [
        ...ingressBackend(
          'spec.defaultBackend',
          get(value, 'spec', 'defaultBackend'),
        ),
        ...rules.flatMap((rule, index) =>
          asList(get(rule, 'http', 'paths')).flatMap((entry, number) =>
            ingressBackend(
              `spec.rules[${index}].http.paths[${number}].backend`,
              get(entry, 'backend'),
            ),
          ),
        ),
      ];
}

function routeBackends(rule: JsonValue, index: number): Backend[] {
  return asList(get(rule, 'backendRefs')).flatMap((backend, number) =>
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
  );
}

/** A backend may also be a resource, which is no Service. */
function ingressBackend(
  path: string,
  backend: JsonValue | undefined,
): Backend[] {
  const service = get(backend, 'service');
  return service === undefined
    ? []
    : [
        {
          path: `${path}.service`,
          service: asText(get(service, 'name')),
          port: get(service, 'port', 'name') ?? get(service, 'port', 'number'),
        },
      ];
}

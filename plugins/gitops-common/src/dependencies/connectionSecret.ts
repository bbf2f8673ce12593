import {
  fromStandards,
  type BuildableObject,
  type Sourced,
} from '../kubernetes';
import type { DocumentPath } from '../vocabulary';
import type { RequestingWorkload } from './DependencyKind';

/**
 * An ExternalSecret that fetches credentials and makes a connection URL of
 * them, so that the workload gets one value and Git none.
 * https://external-secrets.io/latest/guides/templating/
 *
 * @public
 */
export function connectionSecret(options: {
  workload: RequestingWorkload;
  /** Name of the ExternalSecret and of its Secret. */
  name: Sourced<string>;
  component: string;
  /** Key in the store, with its path in the standards. */
  secret: { value: string; key: DocumentPath };
  /** Properties under the key: what is fetched. */
  properties: readonly string[];
  /** Go template of the URL. */
  url: string;
}): BuildableObject {
  const { workload, name, component, secret, properties, url } = options;
  const { secretStore } = workload;
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: workload.metadata({ name, component }),
    spec: {
      refreshInterval: secretStore.refreshInterval,
      secretStoreRef: { kind: secretStore.kind, name: secretStore.name },
      target: {
        name,
        creationPolicy: 'Owner',
        template: {
          engineVersion: 'v2',
          data: {
            ...Object.fromEntries(
              properties.map(property => [property, `{{ .${property} }}`]),
            ),
            url,
          },
        },
      },
      data: properties.map(property => ({
        secretKey: property,
        remoteRef: {
          key: fromStandards(secret.value, secret.key),
          property,
        },
      })),
    },
  };
}

/**
 * A fetched property as part of a URL. `urlquery` writes a space as "+", which
 * means a plus before the host.
 *
 * @public
 */
export function inUrl(property: string): string {
  return `{{ .${property} | urlquery | replace "+" "%20" }}`;
}

/**
 * An entry of `env` that reads a key of a Secret.
 *
 * @public
 */
export function variableFromSecret(
  variable: BuildableObject[string],
  secret: BuildableObject[string],
  key: BuildableObject[string],
): BuildableObject {
  return {
    name: variable,
    valueFrom: { secretKeyRef: { name: secret, key } },
  };
}

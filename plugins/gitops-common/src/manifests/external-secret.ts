import { fromSpec, fromStandards } from '../kubernetes';
import type { Release } from '../release';
import { fillPattern } from '../standards';
import type { ManifestKind } from './ManifestKind';
import { secretRefs } from './secretRefs';

function entries(release: Release) {
  const { variables, files } = secretRefs(release);
  return [
    ...variables.map(({ name, index }) => ({ key: name, index })),
    ...files.map(({ key, index }) => ({ key, index })),
  ].sort((a, b) => a.index - b.index);
}

/** @public */
export const externalSecret: ManifestKind = {
  id: 'external-secret',
  group: 'external-secrets.io',
  version: 'v1',
  kind: 'ExternalSecret',
  area: 'manifests',
  description:
    'Fetches the secrets of the workload from the secret store. Git has references only.',
  appliesTo: ({ spec }) => (spec.secrets ?? []).length > 0,
  render(release) {
    const { standards, environment, spec, name } = release;
    const { secretStore } = standards;
    const values = {
      team: spec.owner,
      workload: spec.name,
      environment: environment.name,
    };
    const kind = fromStandards(secretStore.kind, 'secretStore.kind');
    return [
      {
        file: 'external-secret',
        object: {
          apiVersion: 'external-secrets.io/v1',
          kind: 'ExternalSecret',
          metadata: release.metadata(),
          spec: {
            refreshInterval: fromStandards(
              secretStore.refreshInterval,
              'secretStore.refreshInterval',
            ),
            secretStoreRef: {
              kind,
              name: fromStandards(secretStore.name, 'secretStore.name'),
            },
            target: { name, creationPolicy: 'Owner' },
            data: entries(release).map(({ key, index }) => {
              const secret = spec.secrets?.[index];
              const path = `secrets[${index}]`;
              return {
                secretKey: fromSpec(
                  key,
                  `${path}.${secret && 'env' in secret ? 'env' : 'file'}`,
                ),
                remoteRef: {
                  key: fromSpec(
                    secret && fillPattern(secret.key, values),
                    `${path}.key`,
                  ),
                  property: fromSpec(secret?.property, `${path}.property`),
                },
                sourceRef:
                  secret?.store === undefined
                    ? undefined
                    : {
                        storeRef: {
                          kind,
                          name: fromSpec(secret.store, `${path}.store`),
                        },
                      },
              };
            }),
          },
        },
      },
    ];
  },
};

import {
  asList,
  asText,
  get,
  type JsonObject,
  type JsonValue,
} from '../../kubernetes';
import { isAllowedSecretKey, type PlatformStandards } from '../../standards';
import type { Rule, RuleHit } from '../rule';

export const secretKeyScope: Rule = {
  id: 'secret-key-scope',
  severity: 'error',
  description:
    'The operator that fetches secrets may read those of everybody. So an ExternalSecret names only keys that the standards allow to its workload in its environment, by their full name, and only the store of the standards.',
  remediation:
    "Use the standards' store and a key of this workload and environment, or ask the platform team for another one.",
  appliesTo: ({ ref, location }) =>
    ref.kind === 'ExternalSecret' &&
    ref.group === 'external-secrets.io' &&
    location?.area === 'manifests',
  check({ location, value }, { standards }) {
    if (!standards || location?.area !== 'manifests') {
      return [];
    }
    const key = (path: string, found: JsonValue | undefined): RuleHit[] =>
      typeof found === 'string' &&
      isAllowedSecretKey(found, standards, location)
        ? []
        : [
            {
              path,
              message: `The key "${asText(found) ?? ''}" is not one that ${
                location.team
              }/${location.workload} may fetch in ${location.environment}.`,
            },
          ];
    return [
      ...storeHits(value, standards),
      ...asList(get(value, 'spec', 'data')).flatMap((entry, index) =>
        key(
          `spec.data[${index}].remoteRef.key`,
          get(entry, 'remoteRef', 'key'),
        ),
      ),
      ...asList(get(value, 'spec', 'dataFrom')).flatMap((entry, index) =>
        get(entry, 'extract') === undefined
          ? [
              {
                path: `spec.dataFrom[${index}]`,
                message:
                  'The keys are found by a search, so nobody can read here which ones are fetched.',
              },
            ]
          : key(
              `spec.dataFrom[${index}].extract.key`,
              get(entry, 'extract', 'key'),
            ),
      ),
    ];
  },
};

function storeHits(
  value: JsonObject,
  { secretStore }: PlatformStandards,
): RuleHit[] {
  const ofEntries = ['data', 'dataFrom'].flatMap(list =>
    asList(get(value, 'spec', list)).flatMap((entry, index) =>
      get(entry, 'sourceRef') === undefined
        ? []
        : [
            {
              path: `spec.${list}[${index}].sourceRef.storeRef`,
              store: get(entry, 'sourceRef', 'storeRef'),
            },
          ],
    ),
  );
  return [
    {
      path: 'spec.secretStoreRef',
      store: get(value, 'spec', 'secretStoreRef'),
    },
    ...ofEntries,
  ].flatMap(({ path, store }) => {
    // Upstream takes a SecretStore where no kind is given.
    const kind = get(store, 'kind') ?? 'SecretStore';
    const name = get(store, 'name');
    const isKind = kind === secretStore.kind;
    return isKind &&
      typeof name === 'string' &&
      [secretStore.name, ...secretStore.otherStores].includes(name)
      ? []
      : [
          {
            path: `${path}.${isKind ? 'name' : 'kind'}`,
            message: `The secret comes from the ${String(kind)} "${String(
              name ?? '',
            )}", and the standards have the ${secretStore.kind} "${
              secretStore.name
            }".`,
          },
        ];
  });
}

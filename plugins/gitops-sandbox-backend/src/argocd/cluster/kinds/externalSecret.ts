import {
  asList,
  asObject,
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { World } from '../../world/World';
import type { Grow, Growth } from '../Growth';
import { timeOf, uidOf } from '../identity';
import { keyOf } from '../ObjectKey';

const REFRESH_MS = 3_600_000;

/**
 * The Secret of an ExternalSecret, or why there is none.
 * https://github.com/external-secrets/external-secrets/blob/v1.0.0/pkg/controllers/externalsecret/externalsecret_controller.go
 */
export const growExternalSecret: Grow = (live, { world, now }): Growth => {
  const { namespace } = keyOf(live.manifest);
  const missing = missingKeyOf(live.manifest, world);
  const at = timeOf(live.createdAt);
  if (missing) {
    const tried = Math.floor((now - live.createdAt) / REFRESH_MS);
    return {
      status: {
        conditions: [
          {
            type: 'Ready',
            status: 'False',
            reason: 'SecretSyncedError',
            message: 'could not get secret data from provider',
            lastTransitionTime: at,
          },
        ],
      },
      health: {
        status: 'Degraded',
        message: 'could not get secret data from provider',
      },
      children: [],
      events: [
        {
          type: 'Warning',
          reason: 'UpdateFailed',
          message: `error retrieving secret at .data[${missing.index}], key: ${missing.key}, err: Secret does not exist`,
          count: tried + 1,
          firstAt: live.createdAt,
          lastAt: live.createdAt + tried * REFRESH_MS,
          component: 'external-secrets',
        },
      ],
    };
  }
  const name = secretNameOf(live.manifest);
  return {
    status: {
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'SecretSynced',
          message: 'secret synced',
          lastTransitionTime: at,
        },
      ],
      binding: { name },
    },
    health: { status: 'Healthy', message: 'secret synced' },
    children: [
      {
        object: {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name, namespace },
          type: 'Opaque',
          // As Argo CD masks it; the simulation knows no values.
          data: Object.fromEntries(
            propertiesOf(live.manifest).map(property => [property, '++++++++']),
          ),
        },
        parent: { object: live.manifest, uid: live.uid },
        uid: uidOf('Secret', namespace, name, live.uid),
        createdAt: live.createdAt,
        info: [],
        images: [],
        events: [],
      },
    ],
    events: [],
  };
};

/** Name of the Secret that an ExternalSecret makes. */
export function secretNameOf(manifest: JsonObject): string {
  return (
    asText(get(manifest, 'spec', 'target', 'name')) ?? keyOf(manifest).name
  );
}

/** The first key that the store does not have. */
export function missingKeyOf(
  manifest: JsonObject,
  { secretStore }: World,
): { key: string; index: number } | undefined {
  const keys = asList(get(manifest, 'spec', 'data')).map(
    item => asText(get(item, 'remoteRef', 'key')) ?? '',
  );
  const index = keys.findIndex(key => secretStore.missing.includes(key));
  return index === -1 ? undefined : { key: keys[index], index };
}

function propertiesOf(manifest: JsonObject): string[] {
  const template = Object.keys(
    asObject(get(manifest, 'spec', 'target', 'template', 'data')),
  );
  return template.length > 0
    ? template
    : asList(get(manifest, 'spec', 'data')).flatMap(
        item => asText(get(item, 'secretKey')) ?? [],
      );
}

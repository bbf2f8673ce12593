import {
  asObject,
  get,
  type JsonObject,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import { keyOf } from '../cluster/ObjectKey';

/** Fields of a StatefulSet's spec that may change. */
const STATEFUL_SET_MAY_CHANGE = [
  'replicas',
  'ordinals',
  'template',
  'updateStrategy',
  'revisionHistoryLimit',
  'persistentVolumeClaimRetentionPolicy',
  'minReadySeconds',
];

/** Fields by kind that the API server never lets change. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['selector'],
  DaemonSet: ['selector'],
  Job: ['selector', 'template'],
};

/**
 * What the API server answers to a manifest that changes an immutable field of
 * the object that is there.
 * https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/apps/validation/validation.go
 */
export function immutableField(
  live: JsonObject,
  target: JsonObject,
): string | undefined {
  const { group, kind, name } = keyOf(target);
  const subject = `${kind}${group ? `.${group}` : ''} "${name}" is invalid: `;
  if (kind === 'StatefulSet') {
    return withoutKeys(live) === withoutKeys(target)
      ? undefined
      : `${subject}spec: Forbidden: updates to statefulset spec for fields other than ${STATEFUL_SET_MAY_CHANGE.slice(
          0,
          -1,
        )
          .map(field => `'${field}'`)
          .join(', ')} and 'minReadySeconds' are forbidden`;
  }
  for (const field of FIXED[kind] ?? []) {
    const value = get(target, 'spec', field);
    if (!same(get(live, 'spec', field), value)) {
      return `${subject}spec.${field}: Invalid value: ${JSON.stringify(
        value ?? null,
      )}: field is immutable`;
    }
  }
  return undefined;
}

function withoutKeys(object: JsonObject): string {
  return canonical(
    Object.fromEntries(
      Object.entries(asObject(object.spec)).filter(
        ([field]) => !STATEFUL_SET_MAY_CHANGE.includes(field),
      ),
    ),
  );
}

function same(one: JsonValue | undefined, other: JsonValue | undefined) {
  return canonical(one ?? null) === canonical(other ?? null);
}

/** JSON in which the order of keys says nothing. */
export function canonical(value: JsonValue): string {
  return JSON.stringify(value, (_, item) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(
          Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : item,
  );
}

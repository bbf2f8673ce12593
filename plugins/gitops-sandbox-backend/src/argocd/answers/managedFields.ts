import { parsePath } from '@slipway/plugin-gitops-common/path';
import {
  asObject,
  get,
  type JsonObject,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import { timeOf } from '../cluster/identity';
import type { ActiveEdit, LiveObject } from '../cluster/LiveObject';

/** Lists whose items are told apart by fields, and the fields. */
const ITEM_KEYS: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  initContainers: ['name'],
  env: ['name'],
  volumes: ['name'],
  volumeMounts: ['mountPath'],
  ports: ['containerPort', 'protocol'],
};

/** Set once, and owned by nobody. */
const UNOWNED = new Set(['name', 'namespace']);

/**
 * Who set which field, as the API server keeps it.
 * https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management
 */
export function managedFieldsOf(live: LiveObject): JsonObject[] {
  const edited = new Set(
    live.edits.flatMap(({ edit }) => Object.keys(edit.set)),
  );
  const { apiVersion } = live.applied;
  const { apiVersion: _, kind, ...owned } = live.applied;
  return [
    {
      manager: 'argocd-controller',
      operation: 'Update',
      apiVersion: apiVersion ?? '',
      time: timeOf(live.appliedAt),
      fieldsType: 'FieldsV1',
      fieldsV1: fieldsOf(owned, { path: '', without: edited }),
    },
    ...live.edits.map(edit => entryOf(edit, live.manifest)),
  ];
}

function fieldsOf(
  object: JsonObject,
  { path, without }: { path: string; without: ReadonlySet<string> },
): JsonObject {
  const fields: JsonObject = {};
  for (const [key, value] of Object.entries(object)) {
    const below = path === '' ? key : `${path}.${key}`;
    if (!without.has(below) && !(path === 'metadata' && UNOWNED.has(key))) {
      fields[`f:${key}`] = fieldsBelow(value, { key, path: below, without });
    }
  }
  return fields;
}

function fieldsBelow(
  value: JsonValue,
  options: { key: string; path: string; without: ReadonlySet<string> },
): JsonObject {
  const { key, path, without } = options;
  if (Array.isArray(value)) {
    const keys = ITEM_KEYS[key];
    return keys
      ? Object.fromEntries(
          value.map((item, index) => [
            itemKey(asObject(item), keys),
            {
              '.': {},
              ...fieldsOf(asObject(item), {
                path: `${path}[${index}]`,
                without,
              }),
            },
          ]),
        )
      : {};
  }
  return value !== null && typeof value === 'object'
    ? fieldsOf(value, { path, without })
    : {};
}

function itemKey(item: JsonObject, keys: readonly string[]): string {
  return `k:${JSON.stringify(
    Object.fromEntries(
      keys.flatMap(key =>
        item[key] === undefined ? [] : [[key, item[key]] as const],
      ),
    ),
  )}`;
}

function entryOf({ edit, at }: ActiveEdit, manifest: JsonObject): JsonObject {
  const fields: JsonObject = {};
  for (const path of Object.keys(edit.set)) {
    let level = fields;
    let value: JsonValue | undefined = manifest;
    let list = '';
    for (const part of parsePath(path)) {
      value = get(value, part);
      const name =
        typeof part === 'number'
          ? itemKey(asObject(value), ITEM_KEYS[list] ?? [])
          : `f:${part}`;
      level[name] ??= {};
      level = level[name] as JsonObject;
      list = String(part);
    }
  }
  return {
    manager: edit.manager,
    operation: 'Update',
    ...(edit.subresource ? { subresource: edit.subresource } : {}),
    apiVersion: manifest.apiVersion ?? '',
    time: timeOf(at),
    fieldsType: 'FieldsV1',
    fieldsV1: fields,
  };
}

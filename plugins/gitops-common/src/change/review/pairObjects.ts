import { asText, get, type JsonObject } from '../../kubernetes';
import type { ChangedObject } from '../changedObjects';
import { sameValue } from '../fields/sameValue';

/** An object where it lies. */
export interface PlacedObject {
  path: string;
  area: ChangedObject['area'];
  value: JsonObject;
}

/**
 * Objects of both sides by group, kind, namespace and name, wherever they lie: one
 * that moves to another file is the same.
 *
 * @param unreadable - paths of files that cannot be read whole after the change:
 * nobody knows what is in them, so nothing that was there is taken to be deleted.
 */
export function pairObjects(
  before: readonly PlacedObject[],
  after: readonly PlacedObject[],
  unreadable: ReadonlySet<string> = new Set(),
): ChangedObject[] {
  const now = new Map(after.map(object => [keyOf(object.value), object]));
  const old = new Map(
    before
      .map(object => [keyOf(object.value), object] as const)
      .filter(([key, { path }]) => now.has(key) || !unreadable.has(path)),
  );
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(key => {
    const [was, is] = [old.get(key), now.get(key)];
    const object = is ?? was;
    return object
      ? [
          {
            path: object.path,
            area: object.area,
            kind: asText(get(object.value, 'kind')) ?? '',
            name: asText(get(object.value, 'metadata', 'name')) ?? '',
            action: actionOf(was, is),
            ...(was ? { before: was.value } : {}),
            ...(is ? { after: is.value } : {}),
          },
        ]
      : [];
  });
}

function actionOf(
  was: PlacedObject | undefined,
  is: PlacedObject | undefined,
): ChangedObject['action'] {
  if (!was) {
    return 'create';
  }
  if (!is) {
    return 'delete';
  }
  return sameValue(was.value, is.value) ? 'unchanged' : 'update';
}

function keyOf(object: JsonObject): string {
  const [group] = (asText(object.apiVersion) ?? '').split('/');
  return JSON.stringify([
    group,
    object.kind,
    get(object, 'metadata', 'namespace') ?? null,
    get(object, 'metadata', 'name') ?? null,
  ]);
}

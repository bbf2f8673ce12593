import { parseAllDocuments } from 'yaml';
import { asText, get, type JsonObject } from '../kubernetes';
import type { RenderedFile } from '../render/rendered';
import { locate, type PlatformStandards } from '../standards';
import type { PlannedEdit } from './changePlan';
import { sameValue } from './fields/sameValue';

/**
 * A Kubernetes object before and after a change.
 *
 * @public
 */
export interface ChangedObject {
  path: string;
  area: 'manifests' | 'application' | 'platform';
  kind: string;
  name: string;
  action: PlannedEdit['action'];
  /** Missing when it is created. */
  before?: JsonObject;
  /** Missing when it is deleted. */
  after?: JsonObject;
}

/**
 * The objects of a plan's manifests and Application, in the order of their paths.
 * A document that cannot be read is left out; lint reports it.
 *
 * @param options.rendered - files that need not be parsed again.
 *
 * @public
 */
export function changedObjects(options: {
  edits: readonly PlannedEdit[];
  rendered?: readonly RenderedFile[];
  standards: PlatformStandards;
}): ChangedObject[] {
  const { edits, rendered = [], standards } = options;
  const known = new Map(rendered.map(file => [file.path, file]));
  return edits.flatMap(edit => {
    const { area } = locate(edit.path, standards);
    if (area !== 'manifests' && area !== 'application') {
      return [];
    }
    const read = (text: string) => {
      const file = known.get(edit.path);
      return file?.content === text ? [file.document] : documentsOf(text);
    };
    const before = 'before' in edit ? read(edit.before) : [];
    const after = edit.action === 'unchanged' ? before : [];
    return paired(before, 'after' in edit ? read(edit.after) : after).map(
      pair => ({ path: edit.path, area, ...pair }),
    );
  });
}

function documentsOf(text: string): JsonObject[] {
  return parseAllDocuments(text, { prettyErrors: false }).flatMap(document => {
    if (document.errors.length > 0) {
      return [];
    }
    try {
      const value: unknown = document.toJS({ maxAliasCount: 100 });
      return isObject(value) ? [value] : [];
    } catch (error) {
      if (error instanceof ReferenceError) {
        return [];
      }
      throw error;
    }
  });
}

function isObject(value: unknown): value is JsonObject {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    typeof (value as JsonObject).kind === 'string'
  );
}

function paired(
  before: readonly JsonObject[],
  after: readonly JsonObject[],
): Omit<ChangedObject, 'path' | 'area'>[] {
  const old = new Map(before.map(object => [keyOf(object), object]));
  const now = new Map(after.map(object => [keyOf(object), object]));
  return [...new Set([...old.keys(), ...now.keys()])].map(key => {
    const [was, is] = [old.get(key), now.get(key)];
    const object = is ?? was;
    return {
      kind: asText(get(object, 'kind')) ?? '',
      name: asText(get(object, 'metadata', 'name')) ?? '',
      action: actionOf(was, is),
      ...(was ? { before: was } : {}),
      ...(is ? { after: is } : {}),
    };
  });
}

function actionOf(
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): PlannedEdit['action'] {
  if (!before) {
    return 'create';
  }
  if (!after) {
    return 'delete';
  }
  return sameValue(before, after) ? 'unchanged' : 'update';
}

function keyOf(object: JsonObject): string {
  const [group] = (asText(object.apiVersion) ?? '').split('/');
  return JSON.stringify([group, object.kind, get(object, 'metadata', 'name')]);
}

import {
  asObject,
  get,
  sha256,
  type JsonObject,
  type JsonValue,
} from '../kubernetes';
import { snapshotLimits } from './snapshotLimits';

/** Of no use once the object itself is stored. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * A Kubernetes object without what needs no storing: the copy of itself that
 * kubectl leaves in an annotation, and the middle of very long texts, whose
 * digest still shows whether they differ.
 *
 * @param options.managedFields - whether they stay. They tell who changed what,
 * and are in the live state.
 *
 * @public
 */
export function trimObject(
  object: JsonObject,
  options: { managedFields: boolean },
): JsonObject {
  const trimmed = asObject(trimValue(object, 0));
  const { managedFields, ...metadata } = asObject(get(trimmed, 'metadata'));
  const { [LAST_APPLIED]: copy, ...annotations } = asObject(
    get(metadata, 'annotations'),
  );
  if (copy !== undefined) {
    metadata.annotations = annotations;
  }
  if (get(trimmed, 'metadata') !== undefined) {
    trimmed.metadata =
      managedFields !== undefined && options.managedFields
        ? { ...metadata, managedFields }
        : metadata;
  }
  return trimmed;
}

function trimValue(value: JsonValue, depth: number): JsonValue {
  if (typeof value === 'string') {
    return trimText(value);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (depth > snapshotLimits.objectDepth) {
    return '…';
  }
  if (Array.isArray(value)) {
    return value.map(item => trimValue(item, depth + 1));
  }
  const result: JsonObject = {};
  for (const [key, child] of Object.entries(value)) {
    if (key !== '__proto__') {
      result[key] = trimValue(child, depth + 1);
    }
  }
  return result;
}

function trimText(text: string): string {
  const limit = snapshotLimits.objectText;
  return text.length <= limit
    ? text
    : `${text.slice(0, limit - 120)} … (${text.length} characters, ${sha256(
        text,
      )})`;
}

import { z } from 'zod';
import type { JsonObject, JsonValue } from '../kubernetes';
import { workloadSpecSchema, type WorkloadSpec } from '../spec';

/**
 * A spec as a document for people: keys in the order in which the schema
 * explains a workload, and names that people choose in alphabetical order. So
 * the order in which a form or a database keeps them does not change the file.
 *
 * @public
 */
export function specDocument(spec: WorkloadSpec): JsonObject {
  return ordered(spec as unknown as JsonValue) as JsonObject;
}

const READING_ORDER = new Map(
  [...keysOf(workloadSpecSchema)].map((key, index) => [key, index]),
);

function keysOf(
  schema: z.core.$ZodType,
  keys: Set<string> = new Set(),
): Set<string> {
  if (schema instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(schema.shape)) {
      keys.add(key);
      keysOf(field as z.core.$ZodType, keys);
    }
  } else if (schema instanceof z.ZodArray) {
    keysOf(schema.element as z.core.$ZodType, keys);
  } else if (schema instanceof z.ZodRecord) {
    keysOf(schema.valueType as z.core.$ZodType, keys);
  } else if (schema instanceof z.ZodUnion) {
    schema.options.forEach(option => keysOf(option as z.core.$ZodType, keys));
  } else if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault
  ) {
    keysOf(schema.def.innerType as z.core.$ZodType, keys);
  }
  return keys;
}

function ordered(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(ordered);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const last = READING_ORDER.size;
  const rank = (key: string) => READING_ORDER.get(key) ?? last;
  const keys = Object.keys(value)
    .filter(key => value[key] !== undefined)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(keys.map(key => [key, ordered(value[key])]));
}

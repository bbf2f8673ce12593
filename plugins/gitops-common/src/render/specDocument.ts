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
  return ordered(spec as unknown as JsonValue, [
    workloadSpecSchema,
  ]) as JsonObject;
}

type Schemas = readonly z.core.$ZodType[];

function ordered(value: JsonValue, schemas: Schemas): JsonValue {
  const forms = schemas.flatMap(formsOf);
  if (Array.isArray(value)) {
    const items = forms.flatMap(form =>
      form instanceof z.ZodArray ? [form.element as z.core.$ZodType] : [],
    );
    return value.map(item => ordered(item, items));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const present = Object.keys(value).filter(key => value[key] !== undefined);
  const shapes = forms.flatMap(form =>
    form instanceof z.ZodObject ? [form.shape as z.core.$ZodShape] : [],
  );
  const shape =
    shapes.find(candidate => present.every(key => key in candidate)) ??
    Object.assign({}, ...shapes);
  const order = Object.keys(shape);
  const rank = (key: string) =>
    order.includes(key) ? order.indexOf(key) : order.length;
  const entries = forms.flatMap(form =>
    form instanceof z.ZodRecord ? [form.valueType as z.core.$ZodType] : [],
  );
  return Object.fromEntries(
    present
      .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(key => [
        key,
        ordered(value[key], key in shape ? [shape[key]] : entries),
      ]),
  );
}

/** What a schema may be, without the layers that only say whether it is there. */
function formsOf(schema: z.core.$ZodType): Schemas {
  if (schema instanceof z.ZodUnion) {
    return (schema.options as Schemas).flatMap(formsOf);
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return formsOf(schema.def.innerType as z.core.$ZodType);
  }
  return [schema];
}

/** A JSON Schema, or a part of a document that holds some. */
export interface Schema {
  [key: string]: unknown;
}

const COMBINERS = ['allOf', 'anyOf', 'oneOf'];

/** Keys whose values are names, and no keywords. */
const NAMED = ['properties', 'schemas', 'definitions'];

/**
 * A description as JSON Schema of 2020: `nullable` becomes a type, and objects
 * refuse fields that they do not name, so that a misspelt one is found.
 */
export function strictSchemas(document: object): Schema {
  return rewrite({ ...document }, { isName: false, isPart: false }) as Schema;
}

function rewrite(
  value: unknown,
  place: { isName: boolean; isPart: boolean },
): unknown {
  if (Array.isArray(value)) {
    return value.map(item => rewrite(item, place));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const schema = value as Schema;
  const rewritten = Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => place.isName || !isDropped(key, schema[key]))
      .map(([key, item]) => [
        key,
        rewrite(item, {
          isName: !place.isName && NAMED.includes(key),
          isPart: !place.isName && COMBINERS.includes(key),
        }),
      ]),
  );
  return place.isName ? rewritten : finished(schema, rewritten, place.isPart);
}

/** Examples may hold anything; the rest is not JSON Schema of 2020. */
function isDropped(key: string, value: unknown): boolean {
  return (
    ['example', 'examples', 'nullable', 'discriminator', 'xml'].includes(key) ||
    (key === 'required' && typeof value === 'boolean')
  );
}

function finished(schema: Schema, rewritten: Schema, isPart: boolean): unknown {
  const closed =
    'properties' in schema && !('additionalProperties' in schema) && !isPart
      ? { ...rewritten, unevaluatedProperties: false }
      : rewritten;
  return schema.nullable === true
    ? { anyOf: [closed, { type: 'null' }] }
    : closed;
}

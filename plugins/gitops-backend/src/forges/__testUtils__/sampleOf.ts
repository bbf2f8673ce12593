import type { ApiDescription } from './DescribedApi';
import type { Schema } from './strictSchemas';

/**
 * The value with what its schema requires beside it: the smallest that the
 * description allows. What was given stays as it is.
 */
export function sampleOf(
  document: ApiDescription,
  schema: Schema,
  value: unknown,
): unknown {
  const real = resolve(document, schema);
  if (Array.isArray(value)) {
    return value.map(item =>
      sampleOf(document, (real.items ?? {}) as Schema, item),
    );
  }
  if (value !== undefined && (value === null || typeof value !== 'object')) {
    return value;
  }
  const part = firstOf(real);
  if (part) {
    return sampleOf(document, part, value);
  }
  const properties = (real.properties ?? {}) as Record<string, Schema>;
  if (value === undefined && real.type !== 'object' && !real.properties) {
    return smallest(real);
  }
  const given = { ...(value as Record<string, unknown> | undefined) };
  const names = new Set([
    ...((real.required as string[] | undefined) ?? []),
    ...Object.keys(given),
  ]);
  return Object.fromEntries(
    [...names].map(name => [
      name,
      isNull(document, properties[name], given[name])
        ? null
        : sampleOf(document, properties[name] ?? {}, given[name]),
    ]),
  );
}

/** What may be nothing, and was not given, is nothing. */
function isNull(
  document: ApiDescription,
  schema: Schema | undefined,
  value: unknown,
): boolean {
  return (
    value === undefined &&
    schema !== undefined &&
    resolve(document, schema).nullable === true
  );
}

function firstOf(schema: Schema): Schema | undefined {
  const parts = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  return Array.isArray(parts) ? (parts[0] as Schema) : undefined;
}

function resolve(document: ApiDescription, schema: Schema): Schema {
  const reference = schema.$ref;
  if (typeof reference !== 'string') {
    return schema;
  }
  const target = reference
    .slice(2)
    .split('/')
    .reduce<Schema>((value, part) => value[part] as Schema, { ...document });
  return resolve(document, target);
}

function smallest(schema: Schema): unknown {
  if (Array.isArray(schema.enum)) {
    return schema.enum[0];
  }
  switch (schema.type) {
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    default:
      return formatted(String(schema.format ?? ''));
  }
}

function formatted(format: string): string {
  switch (format) {
    case 'uri':
    case 'uri-reference':
      return 'https://forge.invalid/';
    case 'date-time':
      return '2026-01-01T00:00:00Z';
    default:
      return 'text';
  }
}

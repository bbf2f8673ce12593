type Schema = { readonly [keyword: string]: unknown };

const MAX_DEPTH = 10;
const MAX_PROPERTIES = 5_000;
const MAX_ENUM_VALUES = 1_000;
const MAX_CHARACTERS = 120_000;

/** Keywords that strict structured outputs take; any other is refused. */
const KNOWN = new Set([
  '$schema',
  '$ref',
  '$defs',
  'definitions',
  'type',
  'title',
  'description',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'const',
  'anyOf',
]);

interface Totals {
  properties: number;
  enumValues: number;
  characters: number;
}

/**
 * Tells what keeps a JSON Schema from being taken by strict structured outputs,
 * by the rules that OpenAI publishes.
 * https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 *
 * @returns one sentence for each problem, none when the schema fits.
 */
export function strictSchemaProblems(schema: Schema): string[] {
  const problems: string[] = [];
  const totals: Totals = { properties: 0, enumValues: 0, characters: 0 };
  if (schema.type !== 'object') {
    problems.push('The root is not an object.');
  }
  if (schema.anyOf !== undefined) {
    problems.push('The root is a choice.');
  }
  visit({ schema, path: '$', depth: 1, totals, problems });
  const limits: [string, number, number][] = [
    ['properties', totals.properties, MAX_PROPERTIES],
    ['values of enums', totals.enumValues, MAX_ENUM_VALUES],
    ['characters of names and values', totals.characters, MAX_CHARACTERS],
  ];
  for (const [what, count, most] of limits) {
    if (count > most) {
      problems.push(`It has ${count} ${what}, more than ${most}.`);
    }
  }
  return problems;
}

interface Place {
  schema: Schema;
  path: string;
  /** Objects around the values of this schema, itself included. */
  depth: number;
  totals: Totals;
  problems: string[];
}

function visit(place: Place): void {
  const { schema, path, depth, totals, problems } = place;
  for (const keyword of Object.keys(schema)) {
    if (!KNOWN.has(keyword)) {
      problems.push(`${path} uses "${keyword}".`);
    }
  }
  for (const value of [
    ...((schema.enum as unknown[] | undefined) ?? []),
    ...('const' in schema ? [schema.const] : []),
  ]) {
    totals.enumValues++;
    totals.characters += String(value).length;
  }
  if (schema.type === 'object') {
    visitObject(place);
  }
  if (schema.items !== undefined) {
    visit({
      ...place,
      schema: schema.items as Schema,
      path: `${path}[]`,
      depth: depth + 1,
    });
  }
  ((schema.anyOf as Schema[] | undefined) ?? []).forEach((choice, index) =>
    visit({ ...place, schema: choice, path: `${path}|${index}` }),
  );
  for (const keyword of ['$defs', 'definitions']) {
    const named = (schema[keyword] as Record<string, Schema> | undefined) ?? {};
    for (const [name, definition] of Object.entries(named)) {
      totals.characters += name.length;
      visit({ ...place, schema: definition, path: `${keyword}.${name}` });
    }
  }
}

function visitObject(place: Place): void {
  const { schema, path, depth, totals, problems } = place;
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const required = (schema.required ?? []) as string[];
  if (depth > MAX_DEPTH) {
    problems.push(`${path} lies deeper than ${MAX_DEPTH} levels.`);
    return;
  }
  if (schema.additionalProperties !== false) {
    problems.push(`${path} allows other properties.`);
  }
  for (const [name, property] of Object.entries(properties)) {
    totals.properties++;
    totals.characters += name.length;
    if (!required.includes(name)) {
      problems.push(`${path}.${name} is not required.`);
    }
    visit({
      ...place,
      schema: property,
      path: `${path}.${name}`,
      depth: depth + 1,
    });
  }
}

import type { ApiDescription } from './DescribedApi';
import type { Schema } from './strictSchemas';

/** Schemas by name, wherever a description keeps them. */
function schemasOf(description: ApiDescription): Record<string, Schema> {
  return description.definitions ?? description.components?.schemas ?? {};
}

function propertiesOf(
  description: ApiDescription,
  name: string,
): Record<string, Schema> {
  const schema = schemasOf(description)[name];
  if (!schema) {
    throw new Error(`The description has no schema ${name} to be patched.`);
  }
  return schema.properties as Record<string, Schema>;
}

/** Lets properties be null that a server leaves empty so. */
export function allowNull(
  description: ApiDescription,
  fields: Readonly<Record<string, string>>,
): void {
  for (const [name, list] of Object.entries(fields)) {
    const properties = propertiesOf(description, name);
    for (const field of list.split(' ')) {
      if (!properties[field]) {
        throw new Error(`The schema ${name} has no ${field} to be patched.`);
      }
      properties[field] = { ...properties[field], nullable: true };
    }
  }
}

/** Makes lists of properties that are described as one of their items. */
export function makeLists(
  description: ApiDescription,
  name: string,
  fields: readonly string[],
): void {
  const properties = propertiesOf(description, name);
  for (const field of fields) {
    properties[field] = { type: 'array', items: properties[field] };
  }
}

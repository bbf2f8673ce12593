import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

const file = path.resolve(
  __dirname,
  '../../../../../../shared/reference/argocd-swagger.json',
);

/** Whether upstream's description of the API is at hand. */
export const hasArgoCdApi = existsSync(file);

interface Definition {
  properties?: Record<string, unknown>;
  allOf?: { $ref: string }[];
}

/**
 * Tells what is wrong with an answer, by the name of its definition. Fields that
 * upstream does not have are wrong.
 */
export function loadArgoCdApi(): (name: string, body: unknown) => string[] {
  const { definitions } = JSON.parse(readFileSync(file, 'utf8')) as {
    definitions: Record<string, Definition>;
  };
  const embedded = new Set(
    Object.values(definitions).flatMap(({ allOf = [] }) =>
      allOf.map(({ $ref }) => $ref.replace(/^.*\//, '')),
    ),
  );
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({
    $id: 'argocd',
    definitions: Object.fromEntries(
      Object.entries(definitions).map(([name, definition]) => [
        name,
        definition.properties && !embedded.has(name)
          ? { ...definition, unevaluatedProperties: false }
          : definition,
      ]),
    ),
  });
  return (name, body) => {
    const validate = ajv.compile({ $ref: `argocd#/definitions/${name}` });
    validate(body);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${name} ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}

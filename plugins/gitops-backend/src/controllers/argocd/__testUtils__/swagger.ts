import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

interface Operation {
  operationId: string;
  parameters?: { in: string; name: string }[];
  responses: Record<string, { schema: { $ref: string } }>;
}

interface Swagger {
  paths: Record<string, Record<string, Operation>>;
  definitions: Record<string, Record<string, unknown>>;
}

/** Checks what goes over the wire against the API as upstream describes it. */
export interface SwaggerCheck {
  /** What is wrong with a request, empty where nothing is. */
  request(method: string, target: URL): string[];
  /** What is wrong with an answer of status 200. */
  answer(method: string, target: URL, body: unknown): string[];
}

const file = path.resolve(
  __dirname,
  '../../../../../../../shared/reference/argocd-swagger.json',
);

/** Whether the description of the API is at hand. */
export const hasSwagger = existsSync(file);

/** Parameters that work and are not described. */
const UNDESCRIBED = new Set(['fields']);

/** Checks against the description, or nothing where it is not at hand. */
export function loadSwagger(): SwaggerCheck | undefined {
  if (!hasSwagger) {
    return undefined;
  }
  const swagger: Swagger = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'argocd', definitions: closed(swagger.definitions) });
  const validators = new Map<string, ValidateFunction>();

  const operationOf = (method: string, target: URL) =>
    Object.entries(swagger.paths)
      .filter(([template]) => fits(template, target.pathname))
      // The one with fewer parameters is meant.
      .sort(([a], [b]) => a.split('{').length - b.split('{').length)
      .map(([, operations]) => operations[method.toLowerCase()])
      .find(operation => operation !== undefined);

  return {
    request(method, target) {
      const operation = operationOf(method, target);
      if (!operation) {
        return [`${method} ${target.pathname} is not in the API`];
      }
      const known = new Set(
        (operation.parameters ?? [])
          .filter(parameter => parameter.in === 'query')
          .map(({ name }) => name),
      );
      return [...target.searchParams.keys()]
        .filter(name => !known.has(name) && !UNDESCRIBED.has(name))
        .map(name => `${operation.operationId} has no parameter ${name}`);
    },
    answer(method, target, body) {
      const reference = operationOf(method, target)?.responses['200'].schema
        .$ref;
      if (!reference) {
        return [`${method} ${target.pathname} has no answer`];
      }
      const validate =
        validators.get(reference) ??
        ajv.compile({ $ref: `argocd${reference}` });
      validators.set(reference, validate);
      return validate(body)
        ? []
        : (validate.errors ?? []).map(
            ({ instancePath, message, params }) =>
              `${target.pathname} ${instancePath} ${message} ${JSON.stringify(
                params,
              )}`,
          );
    },
  };
}

function fits(template: string, pathname: string): boolean {
  const parts = template.split('/');
  const segments = pathname.split('/');
  return (
    parts.length === segments.length &&
    parts.every(
      (part, index) => part.startsWith('{') || part === segments[index],
    )
  );
}

/** The definitions, refusing fields that they do not have. */
function closed(definitions: Swagger['definitions']): unknown {
  const embedded = new Set(
    Object.values(definitions).flatMap(({ allOf }) =>
      Array.isArray(allOf)
        ? allOf.map(({ $ref }) => String($ref).split('/').pop())
        : [],
    ),
  );
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      'properties' in definition && !embedded.has(name)
        ? { ...definition, unevaluatedProperties: false }
        : definition,
    ]),
  );
}

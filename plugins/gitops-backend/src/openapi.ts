import { z } from 'zod';
import type { RouteDefinition } from './routes/defineRoute';
import { routes } from './routes';

/** An OpenAPI 3.1 document, as far as we fill it. https://spec.openapis.org/oas/v3.1.1 */
export interface OpenApiDocument {
  openapi: '3.1.1';
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, OpenApiOperation>>;
}

/** One operation of {@link OpenApiDocument}. */
export interface OpenApiOperation {
  operationId: string;
  summary: string;
  description: string;
  parameters?: {
    name: string;
    in: 'path' | 'query';
    required: boolean;
    schema: unknown;
  }[];
  requestBody?: {
    required: true;
    content: { 'application/json': { schema: unknown } };
  };
  responses: Record<
    string,
    {
      description: string;
      content?: {
        'application/json'?: { schema: unknown };
        'application/x-ndjson'?: { schema: unknown };
      };
    }
  >;
}

const DESCRIPTIONS: Record<string, string> = {
  200: 'Done.',
  201: 'Made.',
  204: 'Done, without content.',
  409: 'What was asked for no longer holds.',
};

const errorSchema = z.looseObject({
  error: z.looseObject({ name: z.string(), message: z.string() }),
  response: z.looseObject({ statusCode: z.number() }),
});

/** Describes every route of the plugin, from the schemas that the routes parse with. */
export function createOpenApiDocument(): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {
    '/openapi.json': {
      get: {
        operationId: 'readOpenApi',
        summary: 'This document',
        description: 'For people and for service tokens.',
        responses: { 200: { description: 'The OpenAPI document.' } },
      },
    },
  };
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method]: describe(route),
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Slipway',
      version: '1',
      description:
        'Drafts, previews and changes of the GitOps repository. Paths are below /api/gitops.',
    },
    paths,
  };
}

function describe(route: RouteDefinition): OpenApiOperation {
  const parameters = [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
  ];
  return {
    operationId: route.id,
    summary: route.summary,
    description: route.description,
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      requestBody: {
        required: true as const,
        content: {
          'application/json': { schema: toSchema(route.body, 'input') },
        },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.answers).map(([status, schema]) => [
          status,
          {
            description: DESCRIPTIONS[status] ?? 'Done.',
            ...(schema && {
              content: {
                [route.streams ? 'application/x-ndjson' : 'application/json']: {
                  schema: toSchema(schema, 'output'),
                },
              },
            }),
          },
        ]),
      ),
      default: {
        description:
          'It failed. The message says what was attempted, on what, why it failed and what to do.',
        content: {
          'application/json': { schema: toSchema(errorSchema, 'output') },
        },
      },
    },
  };
}

function parametersOf(
  schema: z.ZodType | undefined,
  place: 'path' | 'query',
): NonNullable<OpenApiOperation['parameters']> {
  if (!(schema instanceof z.ZodObject)) {
    return [];
  }
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(
    ([name, part]) => ({
      name,
      in: place,
      required: !part.safeParse(undefined).success,
      schema: toSchema(part, 'input'),
    }),
  );
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
  });
  return rest;
}

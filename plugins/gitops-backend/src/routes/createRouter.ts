import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { parseStrictly } from '@slipway/plugin-gitops-common/problems';
import express from 'express';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import Router from 'express-promise-router';
import type { z } from 'zod';
import { createOpenApiDocument } from '../openapi';
import type { RouteDefinition, RouteServices } from './defineRoute';
import { routes } from '.';

/** A spec with files of its own fits; a description of 100 kB does too, and is refused with a sentence. */
const BODY_LIMIT = '2mb';

/** All routes of the plugin, each: parse, authorize, one use case, answer. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  services: RouteServices;
}): express.Router {
  const { httpAuth, services } = options;
  const router = Router();
  const readBody = promisify(express.json({ limit: BODY_LIMIT }));

  for (const route of routes) {
    router[route.method](
      route.path.replace(/\{(\w+)\}/g, ':$1'),
      async (request, response) => {
        const credentials = await httpAuth.credentials(request, {
          allow: [route.caller ?? 'user'],
        });
        if (route.caller === 'service') {
          requireCatalog(credentials.principal as { subject?: string });
        }
        // Only a known caller's body is read.
        await readBody(request, response);
        const answer = await route.handle(
          {
            params: parse(route, 'params', request.params),
            query: parse(route, 'query', request.query),
            body: parse(route, 'body', request.body),
            credentials,
            request,
          },
          services,
        );
        response.set(answer.headers ?? {});
        if (answer.stream) {
          await sendLines(answer.stream, response.status(answer.status));
        } else if (answer.body === undefined) {
          response.status(answer.status).end();
        } else {
          response.status(answer.status).json(answer.body);
        }
      },
    );
  }

  const document = createOpenApiDocument();
  router.get('/openapi.json', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    response.json(document);
  });
  return router;
}

/** Lines of JSON, each sent when it is there: nothing on the way may collect them. */
async function sendLines(
  stream: Readable,
  response: express.Response,
): Promise<void> {
  response.set({
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  const lines = new Transform({
    writableObjectMode: true,
    transform: (value, _encoding, done) =>
      done(null, `${JSON.stringify(value)}\n`),
  });
  response.flushHeaders();
  try {
    await pipeline(stream, lines, response);
  } catch (error) {
    if (!response.destroyed && !response.writableEnded) {
      throw error;
    }
    // The listener went away, or the stream broke: there is nobody to tell.
  }
}

/** Only the catalog asks for entities; another plugin's token is not enough. */
function requireCatalog(principal: { subject?: string }): void {
  if (principal.subject !== 'plugin:catalog') {
    throw new NotAllowedError(
      `Not allowed: only the catalog may read the entities of the GitOps repository, not ${
        principal.subject ?? 'this caller'
      }.`,
    );
  }
}

function parse(
  route: RouteDefinition,
  part: 'params' | 'query' | 'body',
  value: unknown,
): unknown {
  const schema: z.ZodType | undefined = route[part];
  if (!schema) {
    return undefined;
  }
  const parsed = parseStrictly(schema, value);
  if (!parsed.ok) {
    throw new InputError(
      `The ${part} of ${route.method.toUpperCase()} ${
        route.path
      } cannot be used: ${parsed.problems
        .map(problem =>
          [problem.path && `${problem.path}:`, problem.message, problem.remedy]
            .filter(Boolean)
            .join(' '),
        )
        .join(' ')}`,
    );
  }
  return parsed.value;
}

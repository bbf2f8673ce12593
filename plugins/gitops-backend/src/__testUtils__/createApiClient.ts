import Ajv2020 from 'ajv/dist/2020';
import request from 'supertest';
import { createOpenApiDocument, type OpenApiOperation } from '../openapi';

/** Sends requests as one principal, each checked against the OpenAPI document. */
export interface ApiClient {
  get(path: string): Promise<request.Response>;
  post(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<request.Response>;
  put(path: string, body: unknown): Promise<request.Response>;
  delete(path: string): Promise<request.Response>;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
const document = createOpenApiDocument();

/**
 * A client that fails a test when a route is not in the document, when an
 * accepted request does not fit it, or when an answer does not.
 */
export function createApiClient(url: string, authorization: string): ApiClient {
  const send = async (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    options: { body?: unknown; headers?: Record<string, string> } = {},
  ) => {
    const { body, headers = {} } = options;
    const operation = operationOf(method, path.split('?')[0]);
    const response = await request(url)
      [method](path)
      .set({ ...headers, Authorization: authorization })
      .send(body as object);
    if (response.status < 400 && operation.requestBody) {
      check(
        operation.requestBody.content['application/json'].schema,
        body,
        `request of ${operation.operationId}`,
      );
    }
    const answer =
      operation.responses[String(response.status)] ??
      operation.responses.default;
    const lines = answer.content?.['application/x-ndjson']?.schema;
    if (lines && response.status < 400) {
      for (const line of linesOf(response)) {
        check(lines, line, `line of ${operation.operationId}`);
      }
    }
    const schema = answer.content?.['application/json']?.schema;
    if (schema && !isErrorOf(operation, response)) {
      check(
        schema,
        response.body,
        `answer ${response.status} of ${operation.operationId}`,
      );
    }
    return response;
  };
  return {
    get: path => send('get', path),
    post: (path, body, headers) => send('post', path, { body, headers }),
    put: (path, body) => send('put', path, { body }),
    delete: path => send('delete', path),
  };
}

/** What a route that streams has answered, line by line. */
export function linesOf(response: request.Response): unknown[] {
  return response.text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}

/** A status that a route answers itself may also come as an error, such as 409. */
function isErrorOf(
  operation: OpenApiOperation,
  response: request.Response,
): boolean {
  if (response.status < 400 || !response.body?.error) {
    return false;
  }
  check(
    operation.responses.default.content!['application/json']!.schema,
    response.body,
    `error of ${operation.operationId}`,
  );
  return true;
}

function operationOf(method: string, path: string): OpenApiOperation {
  for (const [template, operations] of Object.entries(document.paths)) {
    const expression = new RegExp(
      `^${template.replace(/\{\w+\}/g, '[^/]+').replace(/\./g, '\\.')}$`,
    );
    if (expression.test(path) && operations[method]) {
      return operations[method];
    }
  }
  throw new Error(
    `${method.toUpperCase()} ${path} is not in the OpenAPI document`,
  );
}

function check(schema: unknown, value: unknown, what: string): void {
  const validate = ajv.compile(schema as object);
  if (!validate(value)) {
    throw new Error(
      `The ${what} does not fit the OpenAPI document: ${ajv.errorsText(
        validate.errors,
      )}`,
    );
  }
}

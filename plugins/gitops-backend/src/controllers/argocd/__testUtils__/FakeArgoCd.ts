import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  JsonObject,
  JsonValue,
} from '@slipway/plugin-gitops-common/status';
import { selectFields } from './selectFields';
import { loadSwagger } from './swagger';

/** An Application of the fake, and what its other calls answer. */
export interface FakeApplication {
  application: JsonObject;
  tree?: JsonObject;
  managed?: JsonObject;
  events?: JsonObject;
  /** Live manifests by `Kind/name`. */
  manifests?: Record<string, JsonObject>;
  revisions?: Record<string, JsonObject>;
}

/** A request as it came. */
export interface FakeRequest {
  method: string;
  /** Path and query as they were sent, encoded. */
  url: string;
  authorization?: string;
}

/** Answers in place of the fake; `false` leaves the request to it. */
export type Intercept = (
  request: IncomingMessage,
  response: ServerResponse,
) => boolean;

const swagger = loadSwagger();

/**
 * Argo CD's HTTP API in memory: the part that is read, with its rules about
 * tokens, and about what is missing. What goes over the wire is checked against
 * upstream's description, where it is at hand.
 */
export class FakeArgoCd {
  readonly requests: FakeRequest[] = [];
  /** Where a request or an answer is not as upstream describes it. */
  readonly violations: string[] = [];
  readonly tokens = new Set(['t0ken-of-a-role']);
  readonly user = { username: 'portal', password: 'pa55word-of-portal' };
  readonly applications: FakeApplication[] = [];
  logins = 0;
  intercept: Intercept | undefined;
  private readonly prefix: string;
  private readonly server = createServer((request, response) =>
    this.serve(request, response),
  );

  /** @param prefix - path below which the API is, such as `/argocd`. */
  constructor(prefix = '') {
    this.prefix = prefix;
  }

  async listen(): Promise<string> {
    await new Promise<void>(resolve => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${this.prefix}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => {
      this.server.close(resolve);
    });
  }

  find(name: string): FakeApplication {
    const found = this.applications.find(
      ({ application }) => metadataOf(application).name === name,
    );
    if (!found) {
      throw new Error(`The fake has no Application ${name}.`);
    }
    return found;
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '', headers } = request;
    this.requests.push({ method, url, authorization: headers.authorization });
    if (this.intercept?.(request, response)) {
      return;
    }
    const target = new URL(url, 'http://fake.invalid');
    if (!target.pathname.startsWith(this.prefix)) {
      response.writeHead(404).end('no such page');
      return;
    }
    target.pathname = target.pathname.slice(this.prefix.length);
    this.violations.push(...(swagger?.request(method, target) ?? []));
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const [status, body] = this.answer({
        method,
        target,
        text: Buffer.concat(chunks).toString('utf8'),
        authorization: headers.authorization,
      });
      if (status === 200) {
        this.violations.push(...(swagger?.answer(method, target, body) ?? []));
      }
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(body));
    });
  }

  private answer(options: {
    method: string;
    target: URL;
    text: string;
    authorization?: string;
  }): [number, JsonValue] {
    const { target } = options;
    const [, , , room, ...rest] = target.pathname
      .split('/')
      .map(decodeURIComponent);
    if (room === 'session' && options.method === 'POST') {
      return this.login(options.text);
    }
    const token = /^Bearer (.+)$/.exec(options.authorization ?? '')?.[1];
    if (!token || !this.tokens.has(token)) {
      return refusal(401, 16, 'invalid session: token signature is invalid');
    }
    if (room !== 'applications') {
      return refusal(404, 5, 'Not Found');
    }
    return rest.length === 0
      ? [200, this.list(target.searchParams)]
      : this.readOne(rest, target.searchParams);
  }

  private login(text: string): [number, JsonValue] {
    this.logins += 1;
    const { username, password } = JSON.parse(text);
    if (username !== this.user.username || password !== this.user.password) {
      return refusal(401, 16, `Invalid username or password`);
    }
    const token = `session-${this.logins}-of-portal`;
    this.tokens.add(token);
    return [200, { token }];
  }

  private list(query: URLSearchParams): JsonValue {
    const projects = query.getAll('projects');
    const namespace = query.get('appNamespace');
    const items = this.applications
      .map(({ application }) => application)
      .filter(
        application =>
          (projects.length === 0 ||
            projects.includes(projectOf(application))) &&
          (namespace === null ||
            metadataOf(application).namespace === namespace),
      )
      .map(application =>
        selectFields(application, (query.get('fields') ?? '').split(',')),
      );
    return { metadata: { resourceVersion: '1' }, items };
  }

  private readOne(
    [name, part, ...rest]: string[],
    query: URLSearchParams,
  ): [number, JsonValue] {
    const project = query.get('project');
    const found = this.applications.find(({ application }) => {
      const metadata = metadataOf(application);
      return (
        metadata.name === name &&
        metadata.namespace === (query.get('appNamespace') ?? 'argocd')
      );
    });
    if (
      !found ||
      (project !== null && projectOf(found.application) !== project)
    ) {
      return project === null
        ? refusal(403, 7, 'permission denied')
        : refusal(404, 5, `applications.argoproj.io "${name}" not found`);
    }
    switch (part) {
      case undefined:
        return [200, found.application];
      case 'resource-tree':
        return [200, found.tree ?? {}];
      case 'managed-resources':
        return [200, found.managed ?? {}];
      case 'events':
        return eventsOf(found, query);
      case 'resource':
        return manifestOf(found, query);
      default:
        return metadataOfRevision(found, rest[0]);
    }
  }
}

function eventsOf(
  { events, tree }: FakeApplication,
  query: URLSearchParams,
): [number, JsonValue] {
  const uid = query.get('resourceUID');
  const nodes = (tree?.nodes ?? []) as JsonObject[];
  const matches =
    uid === null ||
    nodes.some(
      node =>
        node.uid === uid &&
        node.name === query.get('resourceName') &&
        node.namespace === query.get('resourceNamespace'),
    );
  return matches
    ? [200, events ?? { metadata: {}, items: [] }]
    : refusal(400, 3, 'not found as part of application');
}

function manifestOf(
  { manifests }: FakeApplication,
  query: URLSearchParams,
): [number, JsonValue] {
  const key = `${query.get('kind')}/${query.get('resourceName')}`;
  const manifest = manifests?.[key];
  return manifest
    ? [200, { manifest: JSON.stringify(manifest) }]
    : refusal(400, 3, `${key} not found as part of application`);
}

function metadataOfRevision(
  { revisions }: FakeApplication,
  revision: string,
): [number, JsonValue] {
  const metadata = revisions?.[revision];
  return metadata
    ? [200, metadata]
    : refusal(500, 2, `unable to resolve '${revision}' to a commit SHA`);
}

function refusal(
  status: number,
  code: number,
  message: string,
): [number, JsonValue] {
  return [status, { error: message, code, message }];
}

function metadataOf(application: JsonObject): JsonObject {
  return application.metadata as JsonObject;
}

function projectOf(application: JsonObject): string {
  return String((application.spec as JsonObject).project);
}

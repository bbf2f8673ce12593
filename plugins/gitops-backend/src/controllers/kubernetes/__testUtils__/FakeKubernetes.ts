import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  get,
  type JsonObject,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import { kindsOfTheFake, type FakeKind } from './kindsOfTheFake';

/** A request as it came. */
export interface FakeRequest {
  method: string;
  /** Path and query below the prefix, as they were sent. */
  url: string;
  authorization?: string;
  cluster?: string;
}

/** Answers in place of the fake; `false` leaves the request to it. */
export type Intercept = (
  request: IncomingMessage,
  response: ServerResponse,
) => boolean;

interface Answer {
  status: number;
  body: JsonValue;
}

/**
 * The API of a cluster in memory: discovery, lists with pages and selectors,
 * single objects. With a prefix, it stands behind the proxy of the Kubernetes
 * plugin, and knows clusters by the proxy's header.
 */
export class FakeKubernetes {
  readonly requests: FakeRequest[] = [];
  readonly objects: JsonObject[] = [];
  /** Kinds that are not installed, by plural. */
  readonly missing = new Set<string>();
  /** Kinds that the account may not read, by plural. */
  readonly denied = new Set<string>();
  /** Clusters that the proxy knows. */
  readonly clusters = new Set(['prod-eks']);
  /** How many pages of lists may go on before the rest has expired. */
  pagesUntilExpired = Infinity;
  /** Objects that a page has at most, whatever is asked for. */
  maxPage = Infinity;
  intercept: Intercept | undefined;
  private readonly prefix: string;
  private readonly token: string;
  private readonly server = createServer((request, response) =>
    this.serve(request, response),
  );

  constructor(options: { prefix?: string; token: string }) {
    this.prefix = options.prefix ?? '';
    this.token = options.token;
  }

  async listen(): Promise<string> {
    await new Promise<void>(resolve => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => {
      this.server.close(resolve);
    });
  }

  find(kind: string, name: string): JsonObject {
    const found = this.objects.find(
      object =>
        object.kind === kind && get(object, 'metadata', 'name') === name,
    );
    if (!found) {
      throw new Error(`The fake has no ${kind} ${name}.`);
    }
    return found;
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '', headers } = request;
    const cluster = headers['backstage-kubernetes-cluster'];
    this.requests.push({
      method,
      url: url.slice(this.prefix.length),
      authorization: headers.authorization,
      cluster: typeof cluster === 'string' ? cluster : undefined,
    });
    if (this.intercept?.(request, response)) {
      return;
    }
    if (headers.authorization !== `Bearer ${this.token}`) {
      send(response, status(401, 'Unauthorized', 'Unauthorized'));
      return;
    }
    if (this.prefix && !this.clusters.has(String(cluster))) {
      // In the words of the proxy.
      const message = `Cluster '${cluster}' not found`;
      send(response, {
        status: 404,
        body: { error: { name: 'NotFoundError', message } },
      });
      return;
    }
    const target = new URL(
      url.slice(this.prefix.length),
      'http://fake.invalid',
    );
    const answer = this.answer(target);
    if (answer) {
      send(response, answer);
    } else {
      response
        .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
        .end('404 page not found\n');
    }
  }

  private answer({ pathname, searchParams }: URL): Answer | undefined {
    const [, root, ...rest] = pathname.split('/').map(decodeURIComponent);
    const [group, version, ...place] = root === 'api' ? ['', ...rest] : rest;
    const kinds = kindsOfTheFake.filter(
      kind =>
        kind.group === group &&
        kind.version === version &&
        !this.missing.has(kind.plural),
    );
    if (kinds.length === 0) {
      return undefined;
    }
    if (place.length === 0) {
      return { status: 200, body: discoveryOf(kinds) };
    }
    const namespace = place[0] === 'namespaces' ? place[1] : undefined;
    const [plural, name] = namespace === undefined ? place : place.slice(2);
    const kind = kinds.find(candidate => candidate.plural === plural);
    if (!kind) {
      return status(
        404,
        'NotFound',
        'the server could not find the requested resource',
      );
    }
    if (this.denied.has(plural)) {
      return status(
        403,
        'Forbidden',
        `${plural}.${group} is forbidden: User "portal" cannot list resource "${plural}" in API group "${group}" at the cluster scope`,
      );
    }
    const objects = this.objects.filter(
      object =>
        object.kind === kind.kind &&
        (namespace === undefined ||
          get(object, 'metadata', 'namespace') === namespace),
    );
    return name === undefined
      ? this.list(kind, objects, searchParams)
      : one(plural, name, objects);
  }

  private list(
    kind: FakeKind,
    objects: readonly JsonObject[],
    query: URLSearchParams,
  ): Answer {
    const start = Number(query.get('continue') ?? '0');
    if (start > 0 && this.pagesUntilExpired-- <= 0) {
      return status(
        410,
        'Expired',
        'The provided continue parameter is too old to display a consistent list result.',
      );
    }
    const taken = objects.filter(
      object =>
        hasLabels(object, query.get('labelSelector')) &&
        hasFields(object, query.get('fieldSelector')),
    );
    const end = start + Math.min(Number(query.get('limit')), this.maxPage);
    const isBuiltIn = !kind.group.includes('.');
    return {
      status: 200,
      body: {
        apiVersion: apiVersionOf(kind),
        kind: `${kind.kind}List`,
        metadata: {
          resourceVersion: '1',
          ...(end < taken.length ? { continue: String(end) } : {}),
        },
        items: taken.slice(start, end).map(object => {
          const { apiVersion, kind: itemKind, ...rest } = object;
          return isBuiltIn ? rest : { apiVersion, kind: itemKind, ...rest };
        }),
      },
    };
  }
}

function one(
  plural: string,
  name: string,
  objects: readonly JsonObject[],
): Answer {
  const found = objects.find(
    object => get(object, 'metadata', 'name') === name,
  );
  return found
    ? { status: 200, body: found }
    : status(404, 'NotFound', `${plural} "${name}" not found`);
}

/** An answer of Kubernetes that says what went wrong. */
export function status(code: number, reason: string, message: string): Answer {
  return {
    status: code,
    body: {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message,
      reason,
      code,
    },
  };
}

/** Sends an answer as Kubernetes does. */
export function send(response: ServerResponse, answer: Answer): void {
  response
    .writeHead(answer.status, { 'content-type': 'application/json' })
    .end(JSON.stringify(answer.body));
}

function discoveryOf(kinds: readonly FakeKind[]): JsonValue {
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: apiVersionOf(kinds[0]),
    resources: kinds.flatMap(({ plural, kind, namespaced = true }) => [
      { name: plural, singularName: '', namespaced, kind, verbs: ['get'] },
      {
        name: `${plural}/status`,
        singularName: '',
        namespaced,
        kind,
        verbs: ['get'],
      },
    ]),
  };
}

function apiVersionOf({ group, version }: FakeKind): string {
  return group === '' ? version : `${group}/${version}`;
}

function pairsOf(selector: string | null): [string, string][] {
  return (selector ?? '')
    .split(',')
    .filter(part => part !== '')
    .map(part => {
      const [key, value] = part.split('=');
      return [key, value];
    });
}

function hasLabels(object: JsonObject, selector: string | null): boolean {
  return pairsOf(selector).every(
    ([label, value]) => get(object, 'metadata', 'labels', label) === value,
  );
}

function hasFields(object: JsonObject, selector: string | null): boolean {
  return pairsOf(selector).every(
    ([path, value]) => get(object, ...path.split('.')) === value,
  );
}

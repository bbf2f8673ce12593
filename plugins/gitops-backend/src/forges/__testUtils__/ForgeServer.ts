import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createFakeRepository,
  type FakeRepository,
  type ShownDecorations,
} from '@slipway/plugin-gitops-node/testing';
import type { PullRequest } from '@slipway/plugin-gitops-node';
import type { DescribedApi } from './DescribedApi';

/** A request, as the routes of a forge see it. */
export interface Asked {
  method: string;
  /** Path below the address of the API, decoded. */
  segments: string[];
  query: URLSearchParams;
  /** Fields of the body. */
  body: Record<string, unknown>;
}

/** What a forge answers. */
export interface Answered {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A comment as a forge keeps it. */
export interface KeptComment {
  id: number;
  pull: number;
  /** Number of its author. */
  author: number;
  body: string;
}

/** Number of the account that the tokens belong to. */
export const OURSELVES = 41;

/** Answers in place of the server; `false` leaves the request to it. */
export type Intercept = (
  request: IncomingMessage,
  response: ServerResponse,
) => boolean;

/** A request as it came. */
export interface SeenRequest {
  method: string;
  url: string;
  authorization?: string;
}

/**
 * A forge on loopback: a repository in memory behind the protocol of a real
 * one. What goes over the wire is checked against the forge's published
 * description, where it is at hand.
 */
export abstract class ForgeServer {
  readonly requests: SeenRequest[] = [];
  /** Where a request or an answer is not as the forge describes it. */
  readonly violations: string[] = [];
  readonly tokens = new Set(['t0ken-of-the-platform', 't0ken-of-dana']);
  readonly repository: FakeRepository = createFakeRepository();
  /** Oldest first. */
  readonly comments: KeptComment[] = [];
  archived = false;
  intercept: Intercept | undefined;
  /** Carries the next writing request out, and answers nothing. */
  loseNextAnswer = false;
  /** Address without a path. */
  origin = '';

  private readonly server = createServer((request, response) => {
    this.serve(request, response).catch(error => {
      this.violations.push(String(error));
      response.writeHead(500).end();
    });
  });

  /**
   * @param prefix - path of the API, such as `/api/v1`.
   */
  constructor(
    private readonly prefix: string,
    private readonly described: DescribedApi | undefined,
  ) {}

  /** Answers a request whose token is known. */
  protected abstract answer(asked: Asked): Promise<Answered>;

  /** What a pull request shows. */
  abstract shown(number: number): Promise<ShownDecorations>;

  /** A refusal in the forge's own form. */
  protected abstract refusal(status: number, message: string): Answered;

  async listen(): Promise<void> {
    await new Promise<void>(resolve => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.server.address() as AddressInfo;
    this.origin = `http://127.0.0.1:${port}`;
  }

  /** Fails when anything was not as the forge describes its API. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => {
      this.server.close(resolve);
    });
    if (this.violations.length > 0) {
      throw new Error([...new Set(this.violations)].join('\n'));
    }
  }

  /** Writes a comment; its author is ourselves unless said otherwise. */
  comment(pull: number, body: string, author = OURSELVES): KeptComment {
    const comment = { id: this.comments.length + 500, pull, author, body };
    this.comments.push(comment);
    return comment;
  }

  /** Replaces the text of a comment; `undefined` when there is none. */
  protected editComment(id: number, body: unknown): KeptComment | undefined {
    const comment = this.comments.find(candidate => candidate.id === id);
    if (comment) {
      comment.body = String(body);
    }
    return comment;
  }

  /** A page of what is in a list, with its header. */
  protected pageOf<Item>(items: readonly Item[], query: URLSearchParams) {
    const size = Number(query.get('per_page') ?? 30);
    const end = size * Number(query.get('page') ?? 1);
    return {
      status: 200,
      body: items.slice(end - size, end),
      headers: {
        link: `<${this.origin}/list>; rel="${
          end < items.length ? 'next' : 'first'
        }"`,
      },
    };
  }

  /** All pull requests, oldest first. */
  protected async pulls(): Promise<PullRequest[]> {
    const found: PullRequest[] = [];
    for (;;) {
      const next = await this.repository.forge.getPullRequest(found.length + 1);
      if (!next) {
        return found;
      }
      found.push(next);
    }
  }

  private async serve(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { method = '', url = '', headers } = request;
    this.requests.push({ method, url, authorization: headers.authorization });
    if (this.intercept?.(request, response)) {
      return;
    }
    const target = new URL(url, 'http://forge.invalid');
    if (!target.pathname.startsWith(this.prefix)) {
      response.writeHead(404).end('no such page');
      return;
    }
    target.pathname = target.pathname.slice(this.prefix.length);
    const text = await textOf(request);
    const body = text === '' ? undefined : JSON.parse(text);
    const exchange = { method, target, body };
    this.violations.push(...(this.described?.request(exchange) ?? []));
    const answered = await this.authorized(headers.authorization, {
      method,
      segments: target.pathname.split('/').slice(1).map(decodeURIComponent),
      query: target.searchParams,
      body: body ?? {},
    });
    const filled =
      this.described?.fill(exchange, answered.status, answered.body) ??
      answered.body;
    // A refusal that is not described is as good as one that is.
    if (answered.status < 400) {
      this.violations.push(
        ...(this.described?.answer(exchange, answered.status, filled) ?? []),
      );
    }
    if (this.loseNextAnswer && method !== 'GET') {
      this.loseNextAnswer = false;
      response.destroy();
      return;
    }
    response
      .writeHead(answered.status, {
        'content-type': 'application/json; charset=utf-8',
        ...answered.headers,
      })
      .end(filled === undefined ? '' : JSON.stringify(filled));
  }

  private async authorized(
    authorization: string | undefined,
    asked: Asked,
  ): Promise<Answered> {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (!token || !this.tokens.has(token)) {
      return this.refusal(401, 'Bad credentials');
    }
    return this.archived && asked.method !== 'GET'
      ? this.refusal(403, 'Repository was archived so is read-only.')
      : this.answer(asked);
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

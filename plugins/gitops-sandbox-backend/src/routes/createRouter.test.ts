import { createHash } from 'node:crypto';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import express from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { openDatabase } from '../__testUtils__/createSandbox';
import { SandboxAuthorization } from '../authorization';
import { ChangeChecks } from '../checks/ChangeChecks';
import { BareRepository } from '../repository/BareRepository';
import { CommentStore } from '../store/CommentStore';
import { PullRequestStore } from '../store/PullRequestStore';
import { TokenStore } from '../store/TokenStore';
import { createRouter } from './createRouter';

interface Route {
  method: string;
  path: string;
}

/** The routes that a router has, whoever added them. */
function routesOf(router: { stack: unknown[] }): Route[] {
  return (router.stack as Layer[]).flatMap(({ route, handle }) => {
    if (route) {
      return Object.keys(route.methods).map(method => ({
        method,
        path: route.path,
      }));
    }
    return handle?.stack ? routesOf({ stack: handle.stack }) : [];
  });
}

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: unknown[] };
}

const DENIED: DefinitivePolicyDecision = { result: AuthorizeResult.DENY };

const TOKEN_ID = '0123456789abcdef';
const SECRET = 'ab'.repeat(32);

describe('the routes, with everything denied', () => {
  let database: Knex;
  let app: express.Express;
  let routes: Route[];
  let touched: string[];

  beforeEach(async () => {
    touched = [];
    database = await openDatabase(':memory:');
    const repository = new Proxy(new BareRepository('/nowhere'), {
      get: (_, property) => {
        touched.push(String(property));
        return undefined;
      },
    });
    const tokens = new TokenStore(database);
    await tokens.add({
      id: TOKEN_ID,
      secretHash: createHash('sha256').update(SECRET).digest('hex'),
      name: 'laptop',
      userRef: 'user:default/mock',
      scope: 'write',
      mayRead: true,
      mayWrite: true,
      createdAt: '2026-01-01T00:00:00.000Z',
      expiresAt: '2999-01-01T00:00:00.000Z',
    });
    const deny = async (queries: unknown[]) => queries.map(() => DENIED);
    const router = createRouter({
      sandbox: {
        repository,
        pullRequests: new PullRequestStore(database),
        comments: new CommentStore(database),
        tokens,
        checks: new ChangeChecks(repository, () => []),
        publish: async event => void touched.push(event.kind),
        now: () => new Date(),
      },
      authorization: new SandboxAuthorization({
        httpAuth: mockServices.httpAuth(),
        permissions: mockServices.permissions.mock({
          authorize: deny,
          authorizeConditional: deny,
        }),
        tokens,
      }),
      auditor: mockServices.auditor.mock(),
      logger: mockServices.logger.mock(),
      cloneUrl: 'http://localhost/git/gitops.git',
    });
    routes = routesOf(router);
    app = express().use(router).use(mockErrorHandler());
  });

  afterEach(async () => {
    await database.destroy();
  });

  const call = (route: Route, authorization?: string) => {
    const path = route.path
      .replace(':number', '1')
      .replace(':name', 'review')
      .replace(':id', TOKEN_ID)
      .replace('info/refs', 'info/refs?service=git-upload-pack');
    const pending = request(app)[route.method as 'get'](path);
    return authorization
      ? pending.set('Authorization', authorization)
      : pending;
  };

  const answers = async (authorization?: string, only = /./) => {
    const seen: Record<string, number> = {};
    for (const route of routes.filter(({ path }) => only.test(path))) {
      const { status } = await call(route, authorization);
      seen[`${route.method} ${route.path}`] = status;
    }
    return seen;
  };

  it('are these', () => {
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort())
      .toMatchInlineSnapshot(`
      [
        "delete /tokens/:id",
        "get /git/gitops.git/info/refs",
        "get /pull-requests",
        "get /pull-requests/:number",
        "get /repository",
        "get /repository/files",
        "get /service/description",
        "get /service/pull-requests",
        "get /service/pull-requests/:number",
        "get /tokens",
        "patch /service/pull-requests/:number",
        "post /git/gitops.git/git-receive-pack",
        "post /git/gitops.git/git-upload-pack",
        "post /pull-requests",
        "post /pull-requests/:number/approve",
        "post /pull-requests/:number/close",
        "post /pull-requests/:number/merge",
        "post /service/pull-requests",
        "post /tokens",
        "put /service/pull-requests/:number/comments/:name",
      ]
    `);
  });

  it('answer 403 to a user, and touch neither Git nor tables', async () => {
    const before = await database('tokens').select('id');
    const statuses = await answers(mockCredentials.user.header());
    expect(new Set(Object.values(statuses))).toEqual(new Set([403]));
    expect(touched).toEqual([]);
    await expect(database('tokens').select('id')).resolves.toEqual(before);
  });

  it('answer 401 without credentials', async () => {
    const statuses = await answers(mockCredentials.none.header());
    expect(new Set(Object.values(statuses))).toEqual(new Set([401]));
    expect(touched).toEqual([]);
  });

  it('answer 403 to a Git token whose owner was denied since', async () => {
    const basic = `Basic ${Buffer.from(
      `me:slipway_${TOKEN_ID}_${SECRET}`,
    ).toString('base64')}`;
    await call(
      { method: 'get', path: '/tokens' },
      mockCredentials.user.header(),
    );
    const statuses = await answers(basic, /^\/git/);
    expect(Object.values(statuses)).toEqual([403, 403, 403]);
    expect(touched).toEqual([]);
  });

  it('answer 403 to a backend plugin that is not the gitops backend', async () => {
    const other = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('plugin:catalog'),
      targetPluginId: 'test',
    });
    const statuses = await answers(other);
    expect(new Set(Object.values(statuses))).toEqual(new Set([403]));
    expect(touched).toEqual([]);
  });

  it('answer 403 to the gitops backend where a person is wanted', async () => {
    const gitops = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('plugin:gitops'),
      targetPluginId: 'test',
    });
    const statuses = await answers(gitops, /^\/(?!service|git\/)/);
    expect(new Set(Object.values(statuses))).toEqual(new Set([403]));
    expect(touched).toEqual([]);
  });
});

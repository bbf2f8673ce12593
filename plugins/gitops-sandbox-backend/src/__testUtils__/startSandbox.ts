import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  createServiceFactory,
  coreServices,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { GitOpsRepositoryEvent } from '@slipway/plugin-gitops-node';
import request from 'supertest';
import { gitopsSandboxPlugin } from '../plugin';

/** The example GitOps repository. */
export const EXAMPLE_SEED = path.resolve(
  __dirname,
  '../../../../examples/gitops-repo',
);

/** Decides as a permission policy would: by permission, and by release where there is one. */
export type TestPolicy = (query: {
  permission: string;
  resourceRef?: string;
  userRef: string;
}) => AuthorizeResult.ALLOW | AuthorizeResult.DENY;

/** A started backend with the sandbox alone. */
export interface StartedSandbox {
  /** `http://127.0.0.1:<port>/api/gitops-sandbox`. */
  url: string;
  dataDirectory: string;
  events: GitOpsRepositoryEvent[];
  /** Replaces the policy from now on. */
  setPolicy(policy: TestPolicy): void;
  /** A client that speaks as a user, or as a backend plugin. */
  as(principal: string): SandboxClient;
  /** Makes a token of a user and returns the clone URL with it in place. */
  cloneUrl(userRef: string, scope: 'read' | 'write'): Promise<string>;
  stop(): Promise<void>;
}

/** Sends requests as one principal. */
export interface SandboxClient {
  get(route: string): request.Test;
  post(route: string, body?: object): request.Test;
  patch(route: string, body?: object): request.Test;
  delete(route: string): request.Test;
}

/** Starts the plugin on a free port, seeded from the example repository. */
export async function startSandbox(
  options: {
    dataDirectory?: string;
    seedDirectory?: string;
    argocd?: { token: string; worldFile: string };
  } = {},
): Promise<StartedSandbox> {
  const dataDirectory =
    options.dataDirectory ??
    (await fs.mkdtemp(path.join(os.tmpdir(), 'sandbox-')));
  let policy: TestPolicy = () => AuthorizeResult.ALLOW;
  const events: GitOpsRepositoryEvent[] = [];
  const backend = await startTestBackend({
    features: [
      gitopsSandboxPlugin,
      permissionsFactory(query => policy(query)),
      mockServices.events.mock({
        publish: async ({ eventPayload }) => {
          events.push(eventPayload as GitOpsRepositoryEvent);
        },
        subscribe: async () => {},
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          gitopsSandbox: {
            dataDirectory,
            seedDirectory: options.seedDirectory ?? EXAMPLE_SEED,
            ...(options.argocd ? { argocd: options.argocd } : {}),
          },
        },
      }),
    ],
  });
  const url = `http://127.0.0.1:${backend.server.port()}/api/gitops-sandbox`;
  const as = (principal: string): SandboxClient => {
    const header = headerOf(principal);
    const client = request(url);
    return {
      get: route => client.get(route).set('Authorization', header),
      post: (route, body) =>
        client.post(route).set('Authorization', header).send(body),
      patch: (route, body) =>
        client.patch(route).set('Authorization', header).send(body),
      delete: route => client.delete(route).set('Authorization', header),
    };
  };
  return {
    url,
    dataDirectory,
    events,
    as,
    setPolicy: next => {
      policy = next;
    },
    cloneUrl: async (userRef, scope) => {
      const { body } = await as(userRef)
        .post('/tokens', { name: 'laptop', scope })
        .expect(201);
      return `${url}/git/gitops.git`.replace('//', `//me:${body.token}@`);
    },
    stop: () => backend.stop(),
  };
}

/** The authorization header of a user, or of a backend plugin. */
export function headerOf(principal: string): string {
  return principal.startsWith('plugin:')
    ? mockCredentials.service.header({
        onBehalfOf: mockCredentials.service(principal),
        targetPluginId: 'gitops-sandbox',
      })
    : mockCredentials.user.header(principal);
}

function permissionsFactory(policy: TestPolicy) {
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: (): PermissionsService => ({
      authorize: async (queries, { credentials }) =>
        queries.map(query => ({
          result: policy({
            permission: query.permission.name,
            resourceRef: 'resourceRef' in query ? query.resourceRef : undefined,
            userRef: userRefOf(credentials),
          }),
        })),
      authorizeConditional: async (queries, { credentials }) =>
        queries.map(query => ({
          result: policy({
            permission: query.permission.name,
            userRef: userRefOf(credentials),
          }),
        })),
    }),
  });
}

function userRefOf(credentials: unknown): string {
  const { principal } = credentials as {
    principal?: { userEntityRef?: string };
  };
  return principal?.userEntityRef ?? '';
}

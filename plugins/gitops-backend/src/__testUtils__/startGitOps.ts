import fs from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type LoggerService,
  type PermissionsService,
  type SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createReleaseConditionalDecision,
  gitOpsControllersExtensionPoint,
  gitOpsRepositoryExtensionPoint,
  releaseConditions,
  type Controller,
} from '@slipway/plugin-gitops-node';
import {
  createFakeRepository,
  type FakeRepository,
} from '@slipway/plugin-gitops-node/testing';
import type { Entity } from '@backstage/catalog-model';
import type { EventParams } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import type { StatusSignal } from '@slipway/plugin-gitops-common/api';
import gitopsPlugin from '..';
import { createApiClient, type ApiClient } from './createApiClient';

/** The example standards. */
export const EXAMPLE_STANDARDS = fs.readFileSync(
  path.resolve(
    __dirname,
    '../../../../examples/gitops-repo/platform/standards.yaml',
  ),
  'utf8',
);

/** People of the tests, with their teams. */
const TEAMS: Record<string, string[]> = {
  'user:default/dana': ['payments'],
  'user:default/paul': ['payments'],
  'user:default/omar': ['orders'],
};

/** What the permission policy says to a person, per permission. */
export type TestPolicy = (
  userRef: string,
  permission: Parameters<typeof createReleaseConditionalDecision>[0],
) => PolicyDecision;

/** Everybody reads; owners change what they own by the base branch. */
export const ownersChange: TestPolicy = (userRef, permission) =>
  permission.attributes.action === 'read'
    ? { result: AuthorizeResult.ALLOW }
    : createReleaseConditionalDecision(
        permission,
        releaseConditions.isOwner({ claims: claimsOf(userRef) }),
      );

/** Nobody may do anything. */
export const everythingDenied: TestPolicy = () => ({
  result: AuthorizeResult.DENY,
});

/** A started backend with the plugin alone, on a repository in memory. */
export interface StartedGitOps {
  repository: FakeRepository;
  /** Speaks as a user or, spelt `plugin:<id>`, as a plugin. */
  as(principal: string): ApiClient;
  setPolicy(policy: TestPolicy): void;
  publish(payload: object, topic?: string): Promise<void>;
  /** Reads an instance, as the schedule does. */
  refresh(instance: string): Promise<void>;
  /** Runs the task that follows changes. */
  follow(): Promise<void>;
  /** Runs an action of the actions registry, as {@link as} spells it. */
  invoke(
    principal: string,
    name: string,
    input: object,
  ): Promise<request.Response>;
  /** What the actions registry offers a user. */
  listActions(userRef: string): Promise<request.Response>;
  /** Runs a task of the scheduler by its id. */
  run(id: string): Promise<void>;
  /** Signals to open pages so far. */
  signals: StatusSignal[];
  /** Notifications to people so far. */
  notified: { to: string; title: string }[];
  /** Audit events so far: `change-open succeeded`. */
  audited: string[];
  /** All that left by other ways than answers: logs, audit events, notifications and signals, whole. */
  told: Record<'logs' | 'audit' | 'notifications' | 'signals', unknown[]>;
  stop(): Promise<void>;
}

/** Starts the plugin; its database is in memory. */
export async function startGitOps(
  options: {
    files?: { path: string; content: string }[];
    entities?: Entity[];
    repository?: FakeRepository;
    controllers?: Controller[];
    config?: JsonObject;
    /** Leaves the repository to `gitops.repository` of the configuration. */
    configured?: boolean;
    /** Shared with other backends, as replicas share theirs; one of its own unless given. */
    knex?: Knex;
  } = {},
): Promise<StartedGitOps> {
  const repository =
    options.repository ??
    createFakeRepository({
      files: options.files ?? [
        { path: 'platform/standards.yaml', content: EXAMPLE_STANDARDS },
      ],
    });
  const { knex } = options;
  let policy: TestPolicy = ownersChange;
  const audited: string[] = [];
  const signals: StatusSignal[] = [];
  const notified: StartedGitOps['notified'] = [];
  const told: StartedGitOps['told'] = {
    logs: [],
    audit: [],
    notifications: [],
    signals: [],
  };
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const listeners: {
    topics: string[];
    onEvent: (params: EventParams) => Promise<void>;
  }[] = [];

  const backend = await startTestBackend({
    features: [
      gitopsPlugin,
      createBackendModule({
        pluginId: 'gitops',
        moduleId: 'fake-repository',
        register({ registerInit }) {
          registerInit({
            deps: {
              point: gitOpsRepositoryExtensionPoint,
              controllers: gitOpsControllersExtensionPoint,
            },
            async init({ point, controllers }) {
              if (!options.configured) {
                point.setRepository(() => repository);
              }
              options.controllers?.forEach(controller =>
                controllers.addController(controller),
              );
            },
          });
        },
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: (): PermissionsService => ({
          authorize: async () => {
            throw new Error('The plugin decides conditionally');
          },
          authorizeConditional: async (queries, { credentials }) =>
            queries.map(({ permission }) =>
              policy(userRefOf(credentials), permission as never),
            ),
        }),
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          async getUserInfo(credentials) {
            const userEntityRef = userRefOf(credentials);
            return {
              userEntityRef,
              ownershipEntityRefs: claimsOf(userEntityRef),
            };
          },
        }),
      }),
      mockServices.auditor.mock({
        createEvent: async ({ eventId, meta }) => {
          told.audit.push({ eventId, meta });
          return {
            success: async end => {
              audited.push(`${eventId} succeeded`);
              told.audit.push({ eventId, end });
            },
            fail: async ({ error, meta: end }) => {
              audited.push(`${eventId} failed`);
              told.audit.push({ eventId, end, error: wordsOf(error) });
            },
          };
        },
      }).factory,
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => capturingLogger(told.logs),
      }),
      catalogServiceMock.factory({ entities: options.entities ?? [] }),
      mockServices.events.mock({
        publish: async () => {},
        subscribe: async ({ topics, onEvent }) => {
          listeners.push({ topics, onEvent });
        },
      }).factory,
      mockServices.rootConfig.factory({ data: options.config ?? {} }),
      ...(knex
        ? [
            createServiceFactory({
              service: coreServices.database,
              deps: {},
              factory: () =>
                mockServices.database({
                  knex,
                  migrations: { skip: false },
                }),
            }),
          ]
        : []),
      mockServices.scheduler.mock({
        scheduleTask: async ({ id, fn }) => {
          tasks.set(id, fn);
        },
      }).factory,
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          async send({ recipients, payload }) {
            told.notifications.push({ recipients, payload });
            notified.push({
              to: recipients.type === 'entity' ? `${recipients.entityRef}` : '',
              title: payload.title,
            });
          },
        }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          async publish({ message }) {
            told.signals.push(message);
            signals.push(message as unknown as StatusSignal);
          },
        }),
      }),
    ],
  });
  const run = async (id: string) => {
    const task = tasks.get(id);
    if (!task) {
      throw new Error(`There is no task ${id}`);
    }
    await task(new AbortController().signal);
  };
  const url = `http://127.0.0.1:${backend.server.port()}/api/gitops`;
  return {
    repository,
    as: principal => createApiClient(url, headerOf(principal)),
    setPolicy: next => {
      policy = next;
    },
    publish: async (eventPayload, topic = 'gitops.repository') => {
      await Promise.all(
        listeners
          .filter(({ topics }) => topics.includes(topic))
          .map(({ onEvent }) => onEvent({ topic, eventPayload })),
      );
    },
    refresh: instance => run(`refresh-${instance}`),
    follow: () => run('follow-open-changes'),
    run,
    invoke: (userRef, name, input) =>
      request(url)
        .post(`/.backstage/actions/v1/actions/gitops%3A${name}/invoke`)
        .set('Authorization', headerOf(userRef))
        .send(input),
    listActions: userRef =>
      request(url)
        .get('/.backstage/actions/v1/actions')
        .set('Authorization', mockCredentials.user.header(userRef)),
    signals,
    notified,
    audited,
    told,
    stop: () => backend.stop(),
  };
}

/** An error with its stack and its causes, as a log has it. */
function wordsOf(error: unknown): string {
  return inspect(error, { depth: 8 });
}

function capturingLogger(lines: unknown[]): LoggerService {
  const log = (message: string, meta?: unknown) => {
    lines.push(`${message} ${meta === undefined ? '' : wordsOf(meta)}`);
  };
  const logger: LoggerService = {
    error: log,
    warn: log,
    info: log,
    debug: log,
    child: () => logger,
  };
  return logger;
}

function headerOf(principal: string): string {
  return principal.startsWith('plugin:')
    ? mockCredentials.service.header({
        onBehalfOf: mockCredentials.service(principal),
        targetPluginId: 'gitops',
      })
    : mockCredentials.user.header(principal);
}

function claimsOf(userRef: string): string[] {
  return [
    userRef,
    ...(TEAMS[userRef] ?? []).map(team => `group:default/${team}`),
  ];
}

function userRefOf(credentials: unknown): string {
  return (
    (credentials as { principal?: { userEntityRef?: string } }).principal
      ?.userEntityRef ?? ''
  );
}

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  readArgoApplication,
  readArgoDetail,
  readArgoResourceTree,
  selectUnwellNodes,
  type ApplicationSnapshot,
  type JsonObject,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import { commitToMain } from '../../__testUtils__/createRepository';
import type { BareRepository } from '../../repository/BareRepository';
import { FILE_MODE } from '../../repository/GitObjects';
import { openRepository } from '../../repository/openRepository';
import { answerApplication } from '../answerApplication';
import { listApplications } from '../listApplications';
import { openArgoCd } from '../openArgoCd';
import type { ArgoCdRouteOptions } from '../createArgoCdRoutes';

const EXAMPLES = path.resolve(__dirname, '../../../../../examples');

/** The simulated Argo CD over the example repository, with a clock to move. */
export interface StartedSimulation {
  repository: BareRepository;
  options: ArgoCdRouteOptions;
  /** Milliseconds. */
  clock: { now: number };
  get(
    name: string,
    part?: string,
    query?: Record<string, string>,
  ): Promise<{ status: number; body: JsonObject }>;
  list(query?: Record<string, string>): Promise<JsonObject[]>;
  /** Reads an Application with its details, as the adapter does. */
  read(name: string): Promise<ApplicationSnapshot>;
  /**
   * Merges changes of files at the present: a function gets the text that is
   * there.
   */
  merge(
    edits: Record<string, string | undefined | ((text: string) => string)>,
  ): Promise<string>;
  stop(): Promise<void>;
}

export async function startSimulation(
  options: { seedDirectory?: string } = {},
): Promise<StartedSimulation> {
  const dataDirectory = await fs.mkdtemp(path.join(os.tmpdir(), 'argocd-'));
  const clock = { now: Date.parse('2026-02-01T12:00:00Z') };
  const repository = await openRepository({
    dataDirectory,
    seedDirectory: options.seedDirectory ?? path.join(EXAMPLES, 'gitops-repo'),
    ...(options.seedDirectory
      ? {}
      : { earlierSeedDirectory: path.join(EXAMPLES, 'gitops-repo-earlier') }),
  });
  const argocd = await openArgoCd({
    token: 't0ken',
    worldFile: path.join(EXAMPLES, 'simulated-cluster.yaml'),
    repository,
    now: () => clock.now,
  });
  const get: StartedSimulation['get'] = async (name, part = '', query = {}) =>
    answerApplication(argocd.simulation, repository.objects, {
      name,
      part: part === '' ? [] : part.split('/'),
      query: new URLSearchParams(query),
    });
  const bodyOf = async (
    name: string,
    part?: string,
    query?: Record<string, string>,
  ): Promise<JsonObject> => {
    const { status, body } = await get(name, part, query);
    expect({ name, part, status }).toEqual({ name, part, status: 200 });
    return body;
  };
  return {
    repository,
    options: argocd,
    clock,
    get,
    list: async query => {
      const { body } = await listApplications(
        argocd.simulation,
        new URLSearchParams(query),
      );
      return (body.items ?? []) as JsonObject[];
    },
    read: async name => {
      const tree = await bodyOf(name, 'resource-tree');
      const unwell = selectUnwellNodes(readArgoResourceTree(tree).nodes);
      const events: JsonValue[] = [await bodyOf(name, 'events')];
      const objects = [];
      for (const { resource, uid } of unwell) {
        const { manifest } = await bodyOf(name, 'resource', {
          group: resource.group,
          kind: resource.kind,
          namespace: resource.namespace ?? '',
          resourceName: resource.name,
        });
        objects.push({ resource, object: JSON.parse(String(manifest)) });
        events.push(
          await bodyOf(name, 'events', {
            resourceUID: uid ?? '',
            resourceName: resource.name,
            resourceNamespace: resource.namespace ?? '',
          }),
        );
      }
      return {
        ...readArgoApplication(await bodyOf(name), { instance: 'sandbox' }),
        detail: readArgoDetail({
          tree,
          managed: await bodyOf(name, 'managed-resources'),
          events,
          objects,
          gaps: [],
          readAt: new Date(clock.now).toISOString(),
        }),
      };
    },
    merge: async edits => {
      const revision = await repository.readMain();
      const prepared = [];
      for (const [file, edit] of Object.entries(edits)) {
        const [present] = await repository.readFiles({
          revision,
          paths: [file],
        });
        const text = typeof edit === 'function' ? edit(present.content) : edit;
        expect({ file, text }).not.toEqual({ file, text: present?.content });
        prepared.push({
          path: file,
          ...(text === undefined
            ? {}
            : {
                entry: {
                  mode: FILE_MODE,
                  oid: await repository.objects.writeBlob(text),
                },
              }),
        });
      }
      return commitToMain(repository, prepared, new Date(clock.now));
    },
    stop: () => fs.rm(dataDirectory, { recursive: true }),
  };
}

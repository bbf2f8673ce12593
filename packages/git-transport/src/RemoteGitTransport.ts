import type {
  ChangedPath,
  Commit,
  CommitOutcome,
  CommitRequest,
  FileVersion,
  GitTransport,
  RepositoryFile,
  ServerMemory,
} from '@slipway/plugin-gitops-node';
import { checkBranchName } from '@slipway/plugin-gitops-node/names';
import { listChangedPaths } from './operations/listChangedPaths';
import { listCommits } from './operations/listCommits';
import {
  losesCommits,
  prepareCommit,
  type CommitStyle,
} from './operations/prepareCommit';
import { findObstacle, pushCommit } from './operations/pushCommit';
import { readFiles } from './operations/readFiles';
import { readVersions } from './operations/readVersions';
import { FetchLadder } from './remote/FetchLadder';
import type { GitServer } from './remote/GitServer';
import { ObjectCache } from './remote/ObjectCache';
import type { Operation } from './remote/Operation';
import { RemoteObjects } from './remote/RemoteObjects';

/** The Git transport port over smart HTTP. Nothing is on disk. */
export class RemoteGitTransport implements GitTransport {
  private readonly cache: ObjectCache;

  constructor(
    private readonly options: {
      server: GitServer;
      memory: ServerMemory;
      style: CommitStyle;
    },
  ) {
    this.cache = new ObjectCache(options.server.limits.cacheBytes);
  }

  async readBranch(branch: string): Promise<string | undefined> {
    if (checkBranchName(branch) !== undefined) {
      return undefined;
    }
    const { server } = this.options;
    return server.readBranch(branch, this.begin(`read the branch ${branch}`));
  }

  async readFiles(options: {
    revision: string;
    paths: string[];
  }): Promise<RepositoryFile[]> {
    return readFiles(this.objectsFor(this.begin('read files')), options);
  }

  async listCommits(options: {
    base: string;
    head: string;
  }): Promise<Commit[]> {
    return listCommits(this.objectsFor(this.begin('read commits')), options);
  }

  async listChangedPaths(options: {
    from: string;
    to: string;
    below?: string[];
  }): Promise<ChangedPath[]> {
    return listChangedPaths(
      this.objectsFor(this.begin('compare two revisions')),
      options,
    );
  }

  async readVersions(options: {
    revision: string;
    path: string;
    commits: number;
  }): Promise<FileVersion[]> {
    return readVersions(
      this.objectsFor(this.begin('read the history')),
      options,
    );
  }

  async commit(request: CommitRequest): Promise<CommitOutcome> {
    const { server, style } = this.options;
    const operation = this.begin(`write the branch ${request.branch}`);
    const objects = this.objectsFor(operation);
    const prepared = await prepareCommit(objects, { request, style });
    if (prepared.status !== 'ready') {
      return prepared;
    }
    const { branch, expect, parent } = request;
    const advertised = await server.discover('git-receive-pack', operation);
    const obstacle = findObstacle(advertised, { branch, expect });
    if (obstacle) {
      return obstacle;
    }
    if (await losesCommits(objects, request)) {
      return {
        status: 'refused',
        reason: `${branch} is at ${expect}, which is not in the history of ${parent}: the branch would lose commits.`,
      };
    }
    return pushCommit(server, operation, {
      push: { branch, expect, ...prepared },
      advertised,
    });
  }

  private begin(purpose: string): Operation {
    const { operationMs } = this.options.server.limits;
    return { purpose, signal: AbortSignal.timeout(operationMs) };
  }

  private objectsFor(operation: Operation): RemoteObjects {
    const { server, memory } = this.options;
    return new RemoteObjects({
      server,
      operation,
      cache: this.cache,
      ladder: new FetchLadder({ server, memory, operation }),
    });
  }
}

import type {
  Commit,
  CommitOutcome,
  CommitRequest,
  GitTransport,
  RepositoryFile,
} from '@slipway/plugin-gitops-node';
import {
  branchSchema,
  commitOutcomeSchema,
  commitsSchema,
  filesSchema,
} from './responses';
import type { SandboxClient } from './SandboxClient';

/** The Git transport port, carried out by the sandbox. */
export class SandboxGitTransport implements GitTransport {
  constructor(private readonly client: SandboxClient) {}

  async readBranch(branch: string): Promise<string | undefined> {
    const { revision } = await this.client.send({
      method: 'GET',
      path: '/branch',
      query: { branch },
      answer: branchSchema,
    });
    return revision;
  }

  async readFiles(options: {
    revision: string;
    paths: string[];
  }): Promise<RepositoryFile[]> {
    const { files } = await this.client.send({
      method: 'POST',
      path: '/files',
      body: options,
      answer: filesSchema,
    });
    return files;
  }

  async listCommits(options: {
    base: string;
    head: string;
  }): Promise<Commit[]> {
    const { commits } = await this.client.send({
      method: 'GET',
      path: '/commits',
      query: options,
      answer: commitsSchema,
    });
    return commits;
  }

  async commit(request: CommitRequest): Promise<CommitOutcome> {
    return this.client.send({
      method: 'POST',
      path: '/commits',
      body: request,
      answer: commitOutcomeSchema,
    });
  }
}

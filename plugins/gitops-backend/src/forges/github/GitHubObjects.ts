import { z } from 'zod';
import type { ForgeFacts } from '../ForgeFacts';
import type { ForgeFailure } from '../http/forgeError';
import type { ForgeAnswer, ForgeOperation } from '../http/ForgeOperation';
import { revisionSchema } from '../revisionSchema';

const commitSchema = z.object({
  tree: z.object({ sha: revisionSchema }),
  message: z.string(),
});

const createdCommitSchema = z.object({
  sha: revisionSchema,
  verification: z.object({ verified: z.boolean(), reason: z.string() }),
});

type Moved = ForgeAnswer<unknown> | ForgeFailure;

const PERMISSION = 'Contents: write';

/** Commits and branches of one repository through the API. */
export class GitHubObjects {
  private readonly git: readonly string[];

  constructor(
    private readonly operation: ForgeOperation,
    { owner, name }: ForgeFacts,
  ) {
    this.git = ['repos', owner, name, 'git'];
  }

  async readCommit(revision: string): Promise<z.output<typeof commitSchema>> {
    const { value } = await this.operation.send({
      what: 'Reading a commit',
      method: 'GET',
      segments: [...this.git, 'commits', revision],
      answer: commitSchema,
      permission: 'Contents: read',
    });
    return value;
  }

  async createCommit(body: {
    tree: string;
    message: string;
    parents: string[];
  }): Promise<z.output<typeof createdCommitSchema>> {
    const { value } = await this.operation.send({
      what: 'Making a commit',
      method: 'POST',
      segments: [...this.git, 'commits'],
      body,
      answer: createdCommitSchema,
      permission: PERMISSION,
    });
    return value;
  }

  createBranch(branch: string, sha: string): Promise<Moved> {
    return this.operation.ask({
      what: `Making the branch ${branch}`,
      method: 'POST',
      segments: [...this.git, 'refs'],
      body: { ref: `refs/heads/${branch}`, sha },
      answer: z.unknown(),
      permission: PERMISSION,
    });
  }

  moveBranch(branch: string, sha: string): Promise<Moved> {
    return this.operation.ask({
      ...this.moving(branch),
      body: { sha, force: false },
      answer: z.unknown(),
    });
  }

  /** The error of a branch that could not be made or moved. */
  moveError(branch: string, failure: ForgeFailure): Error {
    return this.operation.errorOf(this.moving(branch), failure);
  }

  /** Whether it is gone. */
  async deleteBranch(branch: string): Promise<boolean> {
    const answer = await this.operation.ask({
      what: `Deleting the branch ${branch}`,
      method: 'DELETE',
      segments: [...this.git, 'refs', `heads/${branch}`],
      answer: z.unknown(),
      permission: PERMISSION,
    });
    return answer.kind === 'ok';
  }

  private moving(branch: string) {
    return {
      what: `Moving the branch ${branch}`,
      method: 'PATCH',
      segments: [...this.git, 'refs', `heads/${branch}`],
      permission: PERMISSION,
    } as const;
  }
}

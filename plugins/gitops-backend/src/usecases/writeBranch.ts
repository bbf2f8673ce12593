import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import type { ChangePlan } from '@slipway/plugin-gitops-common/change';
import type { FileEdit, GitTransport } from '@slipway/plugin-gitops-node';
import { commitMessage, isOurs, planDigestOf } from './commitMessage';
import type { Person } from './readerContext';

/**
 * What became of the branch: `written` first, `appended` to our own commits, or
 * `adopted` because its tip carries the plan out already.
 */
export interface WrittenBranch {
  status: 'written' | 'appended' | 'adopted';
  revision: string;
}

/** Readings of the branch before giving up on somebody who keeps moving it. */
const ATTEMPTS = 4;

/**
 * Brings the plan onto its branch, once, however often it is called. A branch
 * with somebody's commits is never moved.
 *
 * @throws ConflictError when the branch has commits that are not ours, a path
 * is in the way, or the repository refuses.
 */
export async function writeBranch(options: {
  transport: GitTransport;
  plan: ChangePlan;
  author: Person;
  when: string;
  /** Base branch's revision now, to tell our commits from what is merged. */
  baseRevision: string;
}): Promise<WrittenBranch> {
  const { transport, plan, baseRevision } = options;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const head = await transport.readBranch(plan.branch);
    const start = await findStart({ transport, plan, baseRevision, head });
    if (start.adopted) {
      return { status: 'adopted', revision: start.parent };
    }
    const outcome = await transport.commit({
      branch: plan.branch,
      expect: head ?? 'absent',
      parent: start.parent,
      edits: editsOf(plan),
      message: commitMessage(plan),
      author: {
        name: options.author.displayName,
        email: options.author.email,
      },
      when: options.when,
    });
    switch (outcome.status) {
      case 'written':
        return {
          status: head === undefined ? 'written' : 'appended',
          revision: outcome.revision,
        };
      case 'unchanged':
        return { status: 'adopted', revision: outcome.revision };
      case 'moved':
        break;
      case 'refused':
        throw new ConflictError(
          `Writing the branch ${plan.branch} failed: the repository refused it: ${outcome.reason}`,
        );
      case 'path-conflict':
        throw new ConflictError(
          `Writing ${outcome.path} to the branch ${plan.branch} failed: ${outcome.reason}. Remove what is in the way, then open the change again.`,
        );
      default:
        throw new TypeError(`Unknown outcome ${JSON.stringify(outcome)}`);
    }
  }
  throw new ServiceUnavailableError(
    `Writing the branch ${plan.branch} failed: it moved ${ATTEMPTS} times meanwhile. Open the change again in a minute.`,
  );
}

async function findStart(options: {
  transport: GitTransport;
  plan: ChangePlan;
  baseRevision: string;
  head: string | undefined;
}): Promise<{ parent: string; adopted: boolean }> {
  const { transport, plan, baseRevision, head } = options;
  if (head === undefined) {
    return { parent: baseRevision, adopted: false };
  }
  const commits = await transport.listCommits({ base: baseRevision, head });
  const foreign = commits.find(commit => !isOurs(commit, plan));
  if (foreign) {
    throw new ConflictError(
      `Writing the branch ${
        plan.branch
      } failed: it has a commit of somebody else (${foreign.revision.slice(
        0,
        8,
      )} by ${
        foreign.author.name
      }), which is never overwritten. Merge or delete that branch, then open the change again.`,
    );
  }
  const [tip] = commits;
  return {
    parent: head,
    adopted: tip !== undefined && planDigestOf(tip) === plan.digest,
  };
}

function editsOf(plan: ChangePlan): FileEdit[] {
  return plan.edits.flatMap((edit): FileEdit[] => {
    switch (edit.action) {
      case 'create':
      case 'update':
        return [{ action: 'write', path: edit.path, content: edit.after }];
      case 'delete':
        return [{ action: 'delete', path: edit.path }];
      default:
        return [];
    }
  });
}

import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import type { ChangePlan } from '@slipway/plugin-gitops-common/change';
import type {
  FileEdit,
  GitTransport,
  RepositoryFile,
} from '@slipway/plugin-gitops-node';
import { differingPaths, editsTowards, targetOf } from './branchState';
import { commitMessage, isOurs } from './commitMessage';
import type { Person } from './readerContext';

/**
 * What became of the branch: `written` first, `appended` to our own commits, or
 * `adopted` because it holds what the plan says already.
 */
export interface WrittenBranch {
  status: 'written' | 'appended' | 'adopted';
  revision: string;
}

interface WriteBranchOptions {
  transport: GitTransport;
  plan: ChangePlan;
  /** Files and folders of the release, `ownedPaths` of the core. */
  ownedPaths: readonly string[];
  author: Person;
  when: string;
  /** Base branch's revision now. */
  baseRevision: string;
}

/** Readings of the branch before giving up on somebody who keeps moving it. */
const ATTEMPTS = 4;

/**
 * Brings the plan onto its branch, once, however often it is called: afterwards
 * the paths of the release hold exactly what the plan says. A branch with
 * somebody's commits, or with changes elsewhere, is never moved.
 *
 * @throws ConflictError when the branch has commits that are not ours, a path
 * is in the way, or the repository refuses.
 */
export async function writeBranch(
  options: WriteBranchOptions,
): Promise<WrittenBranch> {
  const { transport, plan } = options;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const head = await transport.readBranch(plan.branch);
    const { parent, edits } = await findStart(options, head);
    if (head !== undefined && edits.length === 0) {
      return { status: 'adopted', revision: head };
    }
    const outcome = await transport.commit({
      branch: plan.branch,
      expect: head ?? 'absent',
      parent,
      edits,
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

/** Where the next commit stands, and what it has to write there. */
async function findStart(
  options: WriteBranchOptions,
  head: string | undefined,
): Promise<{ parent: string; edits: FileEdit[] }> {
  const { transport, plan, baseRevision, ownedPaths } = options;
  const target = targetOf(plan);
  const owned = (files: RepositoryFile[]) =>
    files.filter(({ path }) => isOwned(path, ownedPaths));
  if (head === undefined) {
    const present = await transport.readFiles({
      revision: baseRevision,
      paths: [...ownedPaths],
    });
    return { parent: baseRevision, edits: editsTowards({ target, present }) };
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
  const files = await transport.readFiles({ revision: head, paths: [''] });
  const oldest = commits[commits.length - 1];
  if (oldest) {
    // A trailer can be copied: what one of our commits cannot have written is not ours.
    const before = await transport.readFiles({
      revision: oldest.parents[0],
      paths: [''],
    });
    const elsewhere = differingPaths(before, files).find(
      path => !isOwned(path, ownedPaths),
    );
    if (elsewhere) {
      throw new ConflictError(
        `Writing the branch ${plan.branch} failed: it also changes ${elsewhere}, which is not a file of this release. Merge or delete that branch, then open the change again.`,
      );
    }
  }
  return {
    parent: head,
    edits: editsTowards({ target, present: owned(files) }),
  };
}

function isOwned(path: string, ownedPaths: readonly string[]): boolean {
  return ownedPaths.some(
    owned => path === owned || path.startsWith(`${owned}/`),
  );
}

import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import type { ChangePlan } from '@slipway/plugin-gitops-common/change';
import type {
  Commit,
  FileEdit,
  GitTransport,
} from '@slipway/plugin-gitops-node';
import { editsTowards, targetOf } from './branchState';
import { commitMessage } from './commitMessage';
import { findForeignCommits } from './findForeignCommits';
import { scanSecrets } from './scanSecrets';
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

/** Where a commit goes, and what it has to write. */
interface Start {
  parent: string;
  /** The base branch, where it has moved on at the paths of the release. */
  merge?: string;
  edits: FileEdit[];
  /** The branch holds what the plan says. */
  done: boolean;
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
 * @throws InputError when a file has what looks like a credential.
 */
export async function writeBranch(
  options: WriteBranchOptions,
): Promise<WrittenBranch> {
  const { transport, plan } = options;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const head = await transport.readBranch(plan.branch);
    const { parent, merge, edits, done } = await findStart(options, head);
    if (head !== undefined && done) {
      return { status: 'adopted', revision: head };
    }
    await scanSecrets(edits);
    const outcome = await transport.commit({
      branch: plan.branch,
      expect: head ?? 'absent',
      parent,
      merge,
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
      case 'name-conflict':
        throw new ConflictError(
          `Writing the branch ${plan.branch} failed: there is a branch ${outcome.branch}, and Git has no branch below another one. Delete or rename that branch, then open the change again.`,
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
): Promise<Start> {
  const { transport, baseRevision } = options;
  const commits =
    head === undefined
      ? []
      : await transport.listCommits({ base: baseRevision, head });
  if (head === undefined || commits.length === 0) {
    // All of the branch is in the base: it goes on from there.
    return {
      parent: baseRevision,
      edits: await editsAt(options, baseRevision),
      done: false,
    };
  }
  await requireOurs(options, commits);
  const start = startOf(commits);
  // A trailer can be copied: what one of our commits cannot have written is not ours.
  await requireNothingElsewhere({ ...options, from: start, to: head });
  const overtaken = await transport.listChangedPaths({
    from: start,
    to: baseRevision,
    below: [...options.ownedPaths],
  });
  if (overtaken.length > 0) {
    return {
      parent: head,
      merge: baseRevision,
      edits: await editsAt(options, baseRevision),
      done: false,
    };
  }
  const edits = await editsAt(options, head);
  return { parent: head, edits, done: edits.length === 0 };
}

/** The revision of the base branch that the branch last came from. */
function startOf(commits: readonly Commit[]): string {
  const merge = commits.find(({ parents }) => parents.length > 1);
  return merge?.parents[1] ?? commits[commits.length - 1].parents[0];
}

async function requireOurs(
  options: WriteBranchOptions,
  commits: readonly Commit[],
): Promise<void> {
  const { plan } = options;
  const foreign = await findForeignCommits({ ...options, commits });
  if (foreign.length > 0) {
    throw new ConflictError(
      `Writing the branch ${
        plan.branch
      } failed: it has a commit of somebody else (${foreign
        .slice(0, 3)
        .map(
          ({ revision, author, message }) =>
            `${revision.slice(0, 8)} by ${author.name}, “${
              message.split('\n')[0]
            }”`,
        )
        .join(
          '; ',
        )}), which is never overwritten. Merge or delete that branch, then open the change again.`,
    );
  }
}

async function requireNothingElsewhere(
  options: WriteBranchOptions & { from: string; to: string },
): Promise<void> {
  const { transport, plan, ownedPaths, from, to } = options;
  const changed = await transport.listChangedPaths({ from, to });
  const elsewhere = changed.find(({ path }) => !isOwned(path, ownedPaths));
  if (elsewhere) {
    throw new ConflictError(
      `Writing the branch ${plan.branch} failed: it also changes ${elsewhere.path}, which is not a file of this release. Merge or delete that branch, then open the change again.`,
    );
  }
}

/** The edits that make the paths of the release hold what the plan says. */
async function editsAt(
  { transport, plan, ownedPaths, baseRevision }: WriteBranchOptions,
  revision: string,
): Promise<FileEdit[]> {
  const filesAt = (at: string) =>
    transport.readFiles({ revision: at, paths: [...ownedPaths] });
  const base = await filesAt(baseRevision);
  return editsTowards({
    target: targetOf(plan, base),
    present: revision === baseRevision ? base : await filesAt(revision),
  });
}

function isOwned(path: string, ownedPaths: readonly string[]): boolean {
  return ownedPaths.some(
    owned => path === owned || path.startsWith(`${owned}/`),
  );
}

import { InputError, NotFoundError } from '@backstage/errors';
import { parseSpecText } from '@slipway/plugin-gitops-common/spec';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import type { GitTransport } from '@slipway/plugin-gitops-node';
import type { BaseSnapshot } from '../BaseBranch';
import type { ResolvedSource } from './ResolvedSource';
import { wordsOf } from './wordsOf';

/**
 * The spec of an environment as it was at a revision of the base branch. It is
 * rendered by today's renderer and standards.
 *
 * @throws NotFoundError when the revision, or the release in it, is not there.
 * @throws InputError when the revision is not of the base branch, or its spec is
 * none by today's rules.
 */
export async function resolveRollBack(options: {
  rollBack: { team: string; workload: string; revision: string };
  environment: string;
  snapshot: BaseSnapshot;
  transport: GitTransport;
}): Promise<ResolvedSource> {
  const { rollBack, environment, snapshot, transport } = options;
  const { team, workload, revision } = rollBack;
  const what = `Rolling back ${team}/${workload} in ${environment} to ${revision.slice(
    0,
    8,
  )}`;
  await requireMerged({ what, revision, snapshot, transport });
  const path = releasePaths(snapshot.standards, {
    team,
    workload,
    environment,
  }).spec;
  const [file] = await transport.readFiles({ revision, paths: [path] });
  if (!file) {
    throw new NotFoundError(
      `${what} failed: the workload was not released there then. Choose another revision.`,
    );
  }
  const parsed = parseSpecText(file.content);
  if (!parsed.ok) {
    throw new InputError(
      `${what} failed: its spec cannot be released any more: ${wordsOf(
        parsed.problems,
      )}`,
    );
  }
  return {
    spec: parsed.value,
    intent: { kind: 'roll-back', revision },
    adopted: [],
    continues: false,
  };
}

/** What was only ever proposed on a branch was approved by nobody. */
async function requireMerged(options: {
  what: string;
  revision: string;
  snapshot: BaseSnapshot;
  transport: GitTransport;
}): Promise<void> {
  const { what, revision, snapshot, transport } = options;
  const missing = await transport.listCommits({
    base: snapshot.revision,
    head: revision,
  });
  if (missing.length > 0) {
    throw new InputError(
      `${what} failed: that revision was never merged to ${snapshot.branch}. Choose one that was.`,
    );
  }
}

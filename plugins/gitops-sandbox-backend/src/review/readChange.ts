import {
  parseReleaseRef,
  PLATFORM_RELEASE_REF,
} from '@slipway/plugin-gitops-common';
import {
  locate,
  parseStandards,
  releaseRefOf,
  STANDARDS_PATH,
  type PlatformStandards,
} from '@slipway/plugin-gitops-common/standards';
import type { BareRepository } from '../repository/BareRepository';
import { diffTrees, type TreeChange } from '../repository/diffTrees';

/** What a head changes, seen from a base. */
export interface Change {
  base: string;
  head: string;
  /** Newest commit of both, `undefined` for unrelated histories. */
  mergeBase?: string;
  /** Sorted by path. */
  changes: TreeChange[];
  /** Of the base, `undefined` when they cannot be read. */
  standards?: PlatformStandards;
  /** Why the standards cannot be read, a sentence. */
  standardsProblem?: string;
  /** Sorted, each once. */
  releases: string[];
  /** In promotion order. */
  environments: string[];
}

/** Reads a change from Git: what differs, and whom and where it touches. */
export async function readChange(
  repository: BareRepository,
  revisions: { base: string; head: string },
): Promise<Change> {
  const { base, head } = revisions;
  const mergeBase = await repository.mergeBase(base, head);
  const [before, after] = await Promise.all([
    mergeBase ? repository.objects.readCommit(mergeBase) : undefined,
    repository.objects.readCommit(head),
  ]);
  const changes = await diffTrees({
    objects: repository.objects,
    before: before?.tree,
    after: after.tree,
  });
  const { standards, problem } = await readStandards(repository, base);
  const paths = changes.map(({ path }) => path);
  return {
    base,
    head,
    mergeBase,
    changes,
    standards,
    standardsProblem: problem,
    releases: releasesOf(paths, standards),
    environments: environmentsOf(paths, standards),
  };
}

/** Reference of the release that a path belongs to. */
export function releaseOf(
  path: string,
  standards: PlatformStandards | undefined,
): string {
  return standards ? releaseRefOf(path, standards) : PLATFORM_RELEASE_REF;
}

/**
 * A change without a path, such as an empty commit, is the platform's too. What
 * belongs to a workload as a whole, its catalog entity, goes with the release
 * that is changed beside it: whoever may merge that may merge both.
 */
function releasesOf(
  paths: string[],
  standards: PlatformStandards | undefined,
): string[] {
  if (paths.length === 0) {
    return [PLATFORM_RELEASE_REF];
  }
  const all = new Set(paths.map(path => releaseOf(path, standards)));
  return [...all]
    .filter(ref => {
      const name = parseReleaseRef(ref);
      return !(
        name &&
        name.environment === undefined &&
        [...all].some(
          other =>
            other !== ref && other.startsWith(`${name.team}/${name.workload}/`),
        )
      );
    })
    .sort();
}

async function readStandards(
  repository: BareRepository,
  revision: string,
): Promise<{ standards?: PlatformStandards; problem?: string }> {
  const [file] = await repository.readFiles({
    revision,
    paths: [STANDARDS_PATH],
  });
  if (!file) {
    return {
      problem: `The base branch has no ${STANDARDS_PATH}: every file counts as the platform's, and environments are not known.`,
    };
  }
  const parsed = parseStandards(file.content);
  if (parsed.ok) {
    return { standards: parsed.value };
  }
  const [{ path, message, remedy }] = parsed.problems;
  return {
    problem: `${STANDARDS_PATH} of the base branch cannot be read, so every file counts as the platform's. ${
      path ? `${path}: ` : ''
    }${message} ${remedy}`,
  };
}

function environmentsOf(
  paths: string[],
  standards: PlatformStandards | undefined,
): string[] {
  if (!standards) {
    return [];
  }
  const touched = new Set(
    paths.map(path => {
      const location = locate(path, standards);
      return 'environment' in location ? location.environment : undefined;
    }),
  );
  return standards.environments
    .map(({ name }) => name)
    .filter(name => touched.has(name));
}

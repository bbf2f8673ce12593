import type { PlatformStandards } from '../../standards';
import type { TextFile } from '../../vocabulary';
import type { Review, UnjudgedFile } from './Review';
import { reviewFacts } from './reviewFacts';
import { reviewPlatform } from './reviewPlatform';
import { reviewRelease } from './reviewRelease';
import { sortFiles } from './sortFiles';
import { actionOf, twoSides } from './twoSides';

/**
 * What {@link reviewChange} looks at.
 *
 * @public
 */
export interface ReviewChangeOptions {
  /** Those of the base branch. */
  standards: PlatformStandards;
  /**
   * Files before the change: those that it changes, and others of the same
   * releases, which some risks look at.
   */
  base: readonly TextFile[];
  /** The same after it. */
  head: readonly TextFile[];
  /** Changed files that are not among them, and why. */
  unread?: readonly UnjudgedFile[];
}

/**
 * Says what a pull request to the GitOps repository changes, and what is risky
 * about it, whoever wrote it. Nothing throws: what cannot be read is said.
 *
 * @public
 */
export function reviewChange(options: ReviewChangeOptions): Review {
  const { standards, base, head, unread = [] } = options;
  const files = twoSides(base, head);
  const sorted = sortFiles(files, unread, standards);
  const releases = sorted.releases.map(release =>
    reviewRelease(release, standards),
  );
  const { platform, risks, unjudged } = reviewPlatform(
    sorted.platform,
    standards,
  );
  const review: Omit<Review, 'facts'> = {
    files: files.filter(file => actionOf(file)).length + unread.length,
    releases: releases.map(({ release }) => release),
    platform,
    platformRisks: risks,
    stray: sorted.stray,
    unjudged: byPath([
      ...releases.flatMap(release => release.unjudged),
      ...unjudged,
      ...unread,
    ]),
  };
  return { ...review, facts: reviewFacts(review) };
}

/** One reason for each file: the first one that was found. */
function byPath(files: readonly UnjudgedFile[]): UnjudgedFile[] {
  const first = new Map<string, UnjudgedFile>();
  for (const file of files) {
    first.set(file.path, first.get(file.path) ?? file);
  }
  return [...first.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

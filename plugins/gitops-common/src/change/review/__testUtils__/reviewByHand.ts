import { exampleStandards } from '../../../__testUtils__/exampleStandards';
import { smallestSpec } from '../../../__testUtils__/exampleSpecs';
import { renderRelease } from '../../../render';
import type { PlatformStandards } from '../../../standards';
import type { TextFile } from '../../../vocabulary';
import type { Review } from '../Review';
import { reviewChange, type ReviewChangeOptions } from '../reviewChange';

export const DEV = 'environments/dev/workloads/payments/checkout';
export const DEV_APPLICATION =
  'environments/dev/applications/payments/checkout.yaml';

/** The files of the smallest release, as they are in the repository. */
export function releasedFiles(
  environment = 'dev',
  standards: PlatformStandards = exampleStandards(),
): TextFile[] {
  return renderRelease({
    spec: smallestSpec,
    standards,
    environment,
  }).files.map(({ path, content }) => ({ path, content }));
}

/**
 * A review of what somebody does to files of a release by hand.
 *
 * @param edits - new texts by path; `undefined` deletes the file, and a function
 * is given its text.
 */
export function reviewByHand(
  edits: Readonly<
    Record<string, string | undefined | ((text: string) => string)>
  >,
  options: Partial<ReviewChangeOptions> = {},
): Review {
  const base = options.base ?? releasedFiles();
  const changed = Object.entries(edits).flatMap(([path, edit]): TextFile[] => {
    const text = base.find(file => file.path === path)?.content ?? '';
    const content = typeof edit === 'function' ? edit(text) : edit;
    if (typeof edit === 'function' && content === text) {
      throw new Error(`The edit of ${path} changes nothing of:\n${text}`);
    }
    return content === undefined ? [] : [{ path, content }];
  });
  const stays = base.filter(({ path }) => !(path in edits));
  return reviewChange({
    standards: exampleStandards(),
    ...options,
    base,
    head: [...stays, ...changed],
  });
}

/** What the review found to be risky, with the ids of the risks. */
export function risksOf(review: Review): [string, string][] {
  return [
    ...review.releases.flatMap(({ risks }) => risks),
    ...review.platformRisks,
  ].map(({ id, sentence }) => [id, sentence]);
}

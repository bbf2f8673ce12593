import { risks as objectRisks } from '../risks';
import type { Review, ReviewedRisk } from './Review';
import { lifeWords } from './reviewFacts';
import { fileRisks } from './fileRisks';
import { amount, listed, objectCounts, workloadName } from './reviewWords';

const AREAS = [
  ['standards', 'the standards'],
  ['waivers', 'waivers'],
  ['owners', 'who has to review'],
  ['pipeline', 'what continuous integration runs'],
] as const;

const MOST_TITLES = 4;
const KNOWN = objectRisks.length + fileRisks.length;

/**
 * Two to four sentences on a review, found by rules alone.
 *
 * @public
 */
export function reviewSentences(review: Review): string[] {
  return [
    whatChanges(review),
    whatIsRisky(review),
    ...whatElse(review),
    ...whatIsOpen(review),
  ];
}

function whatChanges({ files, releases }: Review): string {
  const [first] = releases;
  if (!first) {
    return `${amount(files, 'file')} of the platform ${
      files === 1 ? 'changes' : 'change'
    }, and no workload.`;
  }
  const counts = objectCounts(releases.flatMap(({ objects }) => objects));
  const workloads = new Set(releases.map(workloadName));
  const environments = new Set(releases.map(({ environment }) => environment));
  const what =
    releases.length === 1
      ? lifeWords(first)
      : `${amount(workloads.size, 'workload')} ${
          workloads.size === 1 ? 'changes' : 'change'
        } in ${listed([...environments])}`;
  return counts === '' ? `${what}.` : `${what}: ${counts}.`;
}

/** All risks of a review. */
export function allRisks({ releases, platformRisks }: Review): ReviewedRisk[] {
  return [...releases.flatMap(({ risks }) => risks), ...platformRisks];
}

function whatIsRisky(review: Review): string {
  const risks = allRisks(review);
  if (risks.length === 0) {
    return review.unjudged.length === 0
      ? `None of the ${KNOWN} risks that rules know was found.`
      : `None of the ${KNOWN} risks that rules know was found in what they could judge.`;
  }
  const titles = [...new Set(risks.map(({ title }) => title))].map(
    title => title.charAt(0).toLowerCase() + title.slice(1),
  );
  return `Mind ${amount(risks.length, 'risk')}: ${listed(
    titles,
    MOST_TITLES,
  )}.`;
}

function whatElse({ platform, releases }: Review): string[] {
  const touched = AREAS.filter(([area]) =>
    platform.some(file => file.area === area),
  ).map(([, words]) => words);
  return touched.length === 0
    ? []
    : [`It ${releases.length > 0 ? 'also ' : ''}changes ${listed(touched)}.`];
}

function whatIsOpen({ unjudged, stray }: Review): string[] {
  const parts = [
    ...(unjudged.length > 0
      ? [`${amount(unjudged.length, 'file')} could not be judged`]
      : []),
    ...(stray.length > 0
      ? [`the standards have no place for ${amount(stray.length, 'file')}`]
      : []),
  ];
  if (parts.length === 0) {
    return [];
  }
  const sentence = listed(parts);
  return [`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`];
}

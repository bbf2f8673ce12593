import type { WordedSentence } from '../../wording';
import { escapeMarkdown } from '../escapeMarkdown';
import { boundedBody } from '../sections/boundedBody';
import { codeSpan } from '../sections/codeSpan';
import { section } from '../sections/section';
import { releasesTable } from './releasesTable';
import type { Review, ReviewedRisk } from './Review';
import { reviewSentences } from './reviewSentences';
import { workloadName } from './reviewWords';

const MOST_SENTENCES = 4;
const MOST_RISKS = 40;
const MOST_FILES = 30;
const SENTENCE = 500;

/**
 * What {@link reviewComment} writes down.
 *
 * @public
 */
export interface ReviewCommentOptions {
  review: Review;
  /** Sentences that were checked against the review's facts. */
  wording?: readonly WordedSentence[];
  /** The model that wrote them. */
  by?: string;
  /** The head revision that was reviewed. */
  revision?: string;
}

/**
 * A review as Markdown: two to four sentences, the risks, a table for each
 * environment, and what could not be judged. What people wrote is escaped. It
 * informs: it neither asks for a merge nor keeps anybody from one.
 *
 * @public
 */
export function reviewComment(options: ReviewCommentOptions): string {
  const { review, wording = [] } = options;
  const sentences =
    wording.length > 0
      ? wording.slice(0, MOST_SENTENCES).map(({ text }) => text)
      : reviewSentences(review);
  return boundedBody(
    [
      sentences.map(sentence => escapeMarkdown(sentence, SENTENCE)).join(' '),
      risksList(review),
      ...environmentsOf(review).map(environment =>
        releasesTable(
          environment,
          review.releases.filter(
            release => release.environment === environment,
          ),
        ),
      ),
      platformList(review),
      openList(review),
      closing(options),
    ],
    'comment',
  );
}

function environmentsOf({ releases }: Review): string[] {
  return [...new Set(releases.map(({ environment }) => environment))];
}

function risksList({ releases, platformRisks }: Review): string | undefined {
  const line = (place: string, { title, sentence }: ReviewedRisk) =>
    `- ${place}: ${escapeMarkdown(`${title}: ${sentence}`, SENTENCE)}`;
  return list('Risks', MOST_RISKS, [
    ...releases.flatMap(release =>
      release.risks.map(risk =>
        line(
          `${release.environment}, ${codeSpan(workloadName(release))}`,
          risk,
        ),
      ),
    ),
    ...platformRisks.map(risk => line('Platform', risk)),
  ]);
}

function platformList({ platform }: Review): string | undefined {
  return list(
    'Files of the platform',
    MOST_FILES,
    platform.map(
      ({ path, action, words }) =>
        `- ${codeSpan(path)} is ${action}d.${
          words.length > 0 ? ` ${escapeMarkdown(words.join(' '), 1500)}` : ''
        }`,
    ),
  );
}

function openList({ unjudged, stray }: Review): string | undefined {
  return list('Not judged', MOST_FILES, [
    ...unjudged.map(
      ({ path, reason }) =>
        `- ${codeSpan(path)}: ${escapeMarkdown(reason, SENTENCE)}`,
    ),
    ...stray.map(
      path =>
        `- ${codeSpan(
          path,
        )}: The standards have no place for it, so it is rendered by nothing and owned by nobody.`,
    ),
  ]);
}

function list(
  heading: string,
  most: number,
  lines: readonly string[],
): string | undefined {
  const more = lines.length - most;
  return section(heading, [
    ...lines.slice(0, most),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ]);
}

function closing({ wording = [], by, revision }: ReviewCommentOptions): string {
  const head =
    revision === undefined ? '' : ` at ${codeSpan(revision.slice(0, 12))}`;
  const words =
    wording.length > 0 && by !== undefined
      ? ` The sentences above are worded by ${codeSpan(
          by,
        )} and checked against what the rules found.`
      : '';
  return `Found by rules${head}.${words} This informs: it approves nothing and blocks nothing.`;
}

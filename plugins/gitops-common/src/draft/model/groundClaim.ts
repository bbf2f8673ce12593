import type { DocumentPath } from '../../vocabulary';
import { isDoubted, isOfAnother } from '../grammar/doubt';
import type { Span } from '../grammar/reading';
import { lightWords } from '../lexicon/lightWords';
import { grammarWords } from '../lexicon/ordinaryWords';
import type { Claim } from './claims';
import type { Quotes } from './quotes';
import type { RulesRead } from './rulesRead';
import type { SpokenWords } from './spokenWords';
import { modelValues } from './values/modelValues';

/**
 * What a claim rests on.
 *
 * - `said`: `evidence` says the value, within `quote`.
 * - `concluded`: the words are there and do not say it.
 * - `cataloged`: the catalog says it of the Component.
 * - `refused`: it rests on nothing, or on words that say something else.
 *
 * @internal
 */
export type Ground =
  | { type: 'said'; evidence: Span; quote: Span }
  | { type: 'concluded'; quote: Span }
  | { type: 'cataloged' }
  | { type: 'refused'; reason: string };

/** @internal */
export interface GroundOptions {
  claim: Claim;
  words: SpokenWords;
  quotes: Quotes;
  rules: RulesRead;
}

/** Places of quotes, and words in each, that are looked at. */
const MAX_PLACES = 12;
const MAX_EVIDENCE = 6;

/** Words that something can be concluded from: all of a text say nothing. */
const MAX_CONCLUDED = 24;

/** Fields whose words may be read for others, too. */
const SHARES: Readonly<Partial<Record<Claim['field'], RegExp>>> = {
  command: /^(?:language|kind|image)/,
  args: /^(?:language|kind|image|command)/,
  purpose: /^/,
};

/**
 * Checks by code what a claim rests on. One place that says the value is
 * enough; words that say no to it outweigh any that it is concluded from.
 *
 * @internal
 */
export function groundClaim(options: GroundOptions): Ground {
  const { claim, quotes } = options;
  if (isCataloged(options)) {
    return { type: 'cataloged' };
  }
  const places = claim.quotes
    .flatMap(quote => [...quotes.find(quote)])
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .slice(0, MAX_PLACES);
  if (places.length === 0) {
    return {
      type: 'refused',
      reason: 'The words that it names are not in the text.',
    };
  }
  let problem: string | undefined;
  for (const quote of places) {
    for (const { start, end } of findEvidence(options, quote)) {
      const evidence = { start, end };
      const wrong = evidenceProblem(options, { evidence, quote });
      if (wrong === undefined) {
        return { type: 'said', evidence, quote };
      }
      problem ??= wrong;
    }
  }
  return problem === undefined
    ? concluded(options, places)
    : { type: 'refused', reason: problem };
}

function findEvidence({ claim, words }: GroundOptions, quote: Span): Span[] {
  return modelValues[claim.field]
    .find(claim.item, { words, quote })
    .slice(0, MAX_EVIDENCE);
}

function isCataloged({ claim, words }: GroundOptions): boolean {
  const { facts } = words.draft.context;
  return (
    (claim.field === 'owner' && facts?.owner === claim.value) ||
    (claim.field === 'system' && facts?.system === claim.value) ||
    (claim.field === 'purpose' && facts?.description === claim.value)
  );
}

function concluded(
  { claim, words, rules }: GroundOptions,
  places: readonly Span[],
): Ground {
  const { concludes } = modelValues[claim.field];
  const quote = places.filter(
    place =>
      place.end - place.start <= MAX_CONCLUDED &&
      !rules.refuses(place) &&
      hasContent(words, place) &&
      (concludes?.(claim.item, { words, quote: place }) ?? true),
  )[0];
  return quote && claim.guide.grounding === 'concluded'
    ? { type: 'concluded', quote }
    : { type: 'refused', reason: 'The words that it names do not say it.' };
}

function hasContent(words: SpokenWords, span: Span): boolean {
  return words.tokens
    .slice(span.start, span.end)
    .some(
      ({ kind, word }) =>
        kind !== 'punctuation' &&
        kind !== 'mask' &&
        !grammarWords.has(word) &&
        !lightWords.has(word),
    );
}

/**
 * Whether a path of the spec is the field of a claim, or a part of it.
 *
 * @internal
 */
export function isFieldOf({ path }: Claim, other: DocumentPath): boolean {
  return (
    other === path ||
    other.startsWith(`${path}.`) ||
    other.startsWith(`${path}[`)
  );
}

function evidenceProblem(
  options: GroundOptions,
  { evidence, quote }: { evidence: Span; quote: Span },
): string | undefined {
  const { claim, words, rules } = options;
  const { reading } = words.draft;
  if (words.matching(evidence, ({ kind }) => kind === 'mask').length > 0) {
    return 'A credential was taken out of these words.';
  }
  if (rules.refuses(evidence)) {
    return 'What these words ask for is refused.';
  }
  // Words for a visibility were judged as a whole already: "not public".
  const polarity =
    claim.field === 'visibility' || claim.field === 'purpose'
      ? 'wanted'
      : reading.polarity(evidence);
  const isAmount = /^(?:scale|resources)\./.test(claim.guide.path);
  if (polarity === 'unwanted' || (isAmount && isDoubted(reading, evidence))) {
    return 'These words say no to it.';
  }
  if (polarity === 'aside' || (isAmount && isOfAnother(reading, evidence))) {
    return 'These words are about something else than this workload.';
  }
  const shares = SHARES[claim.field];
  const other = rules.otherField(
    evidence,
    path => isFieldOf(claim, path) || Boolean(shares?.test(path)),
  );
  if (other !== undefined) {
    return `The rules read these words as ${other}.`;
  }
  return environmentProblem(options, { evidence, quote });
}

/**
 * Why words are not about the environments of a claim.
 *
 * @internal
 */
export function environmentProblem(
  { claim, words }: Pick<GroundOptions, 'claim' | 'words'>,
  { evidence, quote }: { evidence: Span; quote: Span },
): string | undefined {
  const { reading, standards } = words.draft;
  const { environment, guide } = claim;
  if (!guide.perEnvironment) {
    return undefined;
  }
  const joins = /^(?:scale|resources)\./.test(guide.path);
  const scope = reading.environmentsOf(evidence, joins);
  const everywhere = standards.environments.every(
    ({ name }) => scope?.includes(name) ?? true,
  );
  if (environment === undefined) {
    return everywhere
      ? undefined
      : `These words are about ${scope?.join(' and ')} only.`;
  }
  if (scope) {
    return scope.includes(environment)
      ? undefined
      : `These words are not about ${environment}.`;
  }
  const { sentence } = reading.tokens[evidence.start];
  const isNamed = reading.environmentMentions.some(
    mention =>
      mention.environments.includes(environment) &&
      ((mention.start >= quote.start && mention.end <= quote.end) ||
        reading.tokens[mention.start]?.sentence === sentence),
  );
  return isNamed ? undefined : `These words do not speak of ${environment}.`;
}

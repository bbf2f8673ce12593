import type { DraftBuilder } from '../assembly/draftBuilder';
import type { Proposal } from '../draft';
import { PhraseBook } from '../grammar/phraseBook';
import type { Span } from '../grammar/reading';
import { kindNouns, neutralNouns } from '../lexicon/kinds';
import { isCompoundAdjective } from '../lexicon/ordinaryWords';
import {
  isKnownWord,
  isPlainNoun,
  isTechnicalWord,
} from '../lexicon/vocabulary';
import { asName, closestName } from '../text/asName';

const NOUN =
  '(service|svc|app|application|workload|component|project|api|website|microservice|program|deployment)';

const explicit = new PhraseBook<'name'>([
  [
    '(called|named|titled|labelled|labeled|nicknamed|namens|callin|dubbed) _ {name}',
    'name',
  ],
  [
    '(calling|call|name) (it|him|her|the service|the app|the thing) {name}',
    'name',
  ],
  ['(we|i|they) call (it|this) {name}', 'name'],
  ['(goes|going|known|go) (by|as|under) [the name] [of] {name}', 'name'],
  [
    `[${NOUN}] name (:|=|is|shall be|should be|will be|would be|must be|->|can be|could be) [called] {name}`,
    'name',
  ],
  [
    `name of [the|our|this|my] ${NOUN} (:|=|is|shall be|should be|will be|must be) {name}`,
    'name',
  ],
  ['with [the] name [of] {name}', 'name'],
  ['by [the] name [of] {name}', 'name'],
  [`[the] ${NOUN} (:|=|->) {name}`, 'name'],
  [
    '(by the name of|under the name|under the name of|with name|name) {name}',
    'name',
  ],
  ['(heisst|appelé|nommé|appelée|nommée|llamado|llamada) {name}', 'name'],
  ['(called|named) {name:odd}', 'name'],
  ['name (:|=|is) {name:odd}', 'name'],
]);

const NOUNS = [...kindNouns.web, ...kindNouns.api, ...neutralNouns]
  .filter(
    noun =>
      !/^(be|fe|rest|site|wiki|blog|thing|system|product|project)$/.test(noun),
  )
  .join('|');

const implied = new PhraseBook<
  'behind' | 'plain' | 'before' | 'definite' | 'quoted' | 'deploys'
>([
  [`(${NOUNS}) [:|-] {name:quoted}`, 'quoted'],
  [`(${NOUNS}) {name:unknown}`, 'behind'],
  [`(${NOUNS}) {name:noun}`, 'plain'],
  [`(the|our|new|a) {name:unknown} (${NOUNS})`, 'before'],
  [
    `(deploy|ship|run|host|launch|onboard|release|operate|called) the {name:noun} (${NOUNS})`,
    'definite',
  ],
  ['as {name:unknown}', 'deploys'],
  [
    '(deploy|ship|run|host|launch|onboard|release|move|get|bring|put) [the|our|my] [new] {name:unknown}',
    'deploys',
  ],
  [
    '(deploy|ship|run|host|launch|onboard|release) [the|our|my] [new] {name:quoted}',
    'quoted',
  ],
]);

/** `eu-west-1`, `us-east1`: where clouds have machines. */
const REGION =
  /^(?:us|eu|ap|ca|sa|me|af|il|mx|cn|europe|asia|australia|northamerica|southamerica)-(?:gov-)?(?:north|south|east|west|central)+-?\d?[a-z]?$/;

const OF_MACHINES = /^(?:nodes?|machines?|region|zone|zones|datacenter)$/;

/** Things other than the workload that are called something. */
const NAMED_THINGS =
  /^(?:database|databases|db|schema|bucket|topic|queue|file|variable|port|team|host|header|container|cluster|namespace|secret|key|table|user|stream|index|branch|repo|repository|volume|store|system|environment|squad|group|cookie|property|hostname|domain|my|your|his|her|user|first|last|full|company|customer)$/;

/**
 * Reads the name where the words say that one follows.
 *
 * @internal
 */
export function readStatedName(draft: DraftBuilder): Proposal[] {
  const { reading } = draft;
  const proposals: Proposal[] = [];
  for (const { start, end, captures } of reading.find(explicit)) {
    const text = String(captures.name.value);
    const span = widened(draft, { start, end }, captures.name.start);
    const before = reading.word(start - 1, start);
    if (
      NAMED_THINGS.test(before) ||
      isOfContainer(draft, start) ||
      reading.polarity({ start, end }) !== 'wanted' ||
      isLabelOfSomethingElse(draft, start, captures.name.start)
    ) {
      continue;
    }
    const whole = reading.quote({
      start: captures.name.start,
      end: span.end,
    }).quote;
    const name = span.end > end ? undefined : asName(text);
    const title = titleEnd(draft, captures.name.start);
    if (title > end && span.end === end) {
      const { quote } = reading.quote({
        start: captures.name.start,
        end: title,
      });
      draft.state({
        path: 'name',
        value: closestName(quote),
        start,
        end: title,
      });
    } else if (name) {
      draft.state({ path: 'name', value: name, ...span });
    } else {
      const proposed = proposalOf(draft, whole, span);
      if (proposed.length === 0) {
        draft.notUnderstood.push(span);
      }
      reading.take(span);
      proposals.push(...proposed);
    }
  }
  return proposals;
}

const MOST_TITLE_WORDS = 4;

/** `called Weather Widget`: the words with a capital that follow each other. */
function titleEnd({ reading }: DraftBuilder, at: number): number {
  const isTitle = (index: number) =>
    reading.word(index, at) !== '' &&
    !reading.isTaken(index) &&
    reading.tokens[index].kind === 'word' &&
    /^\p{Lu}[\p{L}\p{N}]*$/u.test(reading.tokens[index].text) &&
    isPlainNoun(reading.tokens[index].word) &&
    asName(reading.tokens[index].text) !== undefined;
  let end = at;
  while (end < at + MOST_TITLE_WORDS && isTitle(end)) {
    end++;
  }
  return isShouted(reading.text) ? at : end;
}

/** "service: REST" and "type: api" are labels, and no names. */
function isLabelOfSomethingElse(
  draft: DraftBuilder,
  start: number,
  at: number,
): boolean {
  const token = draft.reading.tokens[at];
  const label = draft.reading.word(start, start);
  return (
    token.kind === 'word' &&
    isKnownWord(token.word) &&
    !/^(called|named|titled|name|callin|namens|heisst|calling|call|goes|known|with|by|under)$/.test(
      label,
    ) &&
    draft.reading.word(start + 1, start) !== 'name'
  );
}

/** In a pasted Deployment, `containers:` comes before the container's name. */
function isOfContainer(draft: DraftBuilder, start: number): boolean {
  return draft.reading.tokens
    .slice(0, start)
    .some(({ word }) => word === 'containers');
}

/** A name with signs that no name has, up to the next space. */
function widened(draft: DraftBuilder, span: Span, at: number): Span {
  const { reading } = draft;
  let { end } = span;
  while (
    end > at &&
    reading.tokens[end]?.glued &&
    reading.tokens[end].sentence === reading.tokens[at].sentence &&
    !/^[,;:.!?)\]"']$/.test(reading.tokens[end].text)
  ) {
    end++;
  }
  return { start: span.start, end };
}

function proposalOf(draft: DraftBuilder, text: string, span: Span): Proposal[] {
  const name = closestName(text);
  return name
    ? [{ value: name, label: name, origin: draft.reading.stated(span) }]
    : [];
}

/**
 * Reads the name from its place: behind or before what the workload is called,
 * in quotes, or as the one word that is in no lexicon.
 *
 * @internal
 */
export function readImpliedName(draft: DraftBuilder): void {
  const { reading } = draft;
  if (draft.states('name')) {
    return;
  }
  const candidates = [
    ...reading.find(implied).flatMap(match => {
      const { captures, entry, end } = match;
      const { start } = captures.name;
      const span = { start, end: captures.name.end };
      const text = String(captures.name.value);
      const name = asName(text);
      return name && canName(draft, { text, span, entry, end })
        ? [{ ...span, name, weight: weightOf(entry, text) }]
        : [];
    }),
    ...standing(draft),
  ];
  const best = candidates.sort(
    (a, b) => b.weight - a.weight || a.start - b.start,
  )[0];
  if (best) {
    draft.state({
      path: 'name',
      value: best.name,
      start: best.start,
      end: best.end,
    });
  }
}

function weightOf(entry: string, text: string): number {
  const base =
    { quoted: 5, behind: 4, before: 3, plain: 2, definite: 2, deploys: 2 }[
      entry
    ] ?? 1;
  return base + (text.includes('-') ? 3 : 0);
}

function canName(
  draft: DraftBuilder,
  found: { text: string; span: Span; entry: string; end: number },
): boolean {
  const { reading } = draft;
  const { text, span, entry } = found;
  if (reading.polarity(span) === 'aside') {
    return false;
  }
  if (entry === 'quoted') {
    return text.split(' ').length <= 4;
  }
  if (text.includes('-')) {
    return !isCompoundAdjective(text.toLowerCase());
  }
  if (entry === 'definite') {
    return /^[a-z]{3,}$/.test(text) && !isTechnicalWord(text);
  }
  if (entry === 'plain') {
    return (
      /^[a-z]{3,}$/.test(text) &&
      /^(?:|[,;:(]|with|in|on|that|which)$/.test(
        reading.word(found.end, span.start),
      )
    );
  }
  // A verb form or an adverb is hardly a name, and neither is an acronym or a
  // product in capitals in the middle of a sentence.
  // A name is followed by the next thought, not by what a preposition takes.
  if (
    /^(?:a|an|the|our|my|your|its|their|this|these|all|some)$/.test(
      reading.word(found.end, span.start),
    )
  ) {
    return false;
  }
  // "The token service issues tokens": what it does, not what it is called.
  if (
    /[^s]s$/.test(text) &&
    /[^s]s$/.test(reading.word(found.end, span.start))
  ) {
    return false;
  }
  return (
    text.length > 2 &&
    !/(?:ing|ed|ly|able|ible|ous|ful)$/.test(text) &&
    (/^[a-z0-9]+$/.test(text) ||
      (isShouted(draft.reading.text) && /^[A-Z0-9]+$/.test(text)) ||
      (entry === 'behind' && /^[A-Z][a-z]+$/.test(text))) &&
    (entry !== 'deploys' || reading.word(span.start - 1, span.start) !== 'as')
  );
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase();
}

/** Words in no lexicon that stand alone: with hyphens, or in quotes. */
function standing(
  draft: DraftBuilder,
): (Span & { name: string; weight: number })[] {
  const { reading } = draft;
  return reading.tokens.flatMap((token, at) => {
    const span = { start: at, end: at + 1 };
    const name = asName(token.value);
    if (reading.isTaken(at) || !name || reading.polarity(span) === 'aside') {
      return [];
    }
    if (token.kind === 'quoted') {
      return token.value.split(' ').length <= 4
        ? [{ ...span, name, weight: 2 }]
        : [];
    }
    const alone = isAlone(draft, at);
    if (
      token.kind !== 'word' ||
      isKnownWord(token.text.toLowerCase()) ||
      isCompoundAdjective(token.text.toLowerCase())
    ) {
      return [];
    }
    if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/i.test(token.text)) {
      if (
        REGION.test(token.text) ||
        OF_MACHINES.test(reading.word(at + 1, at))
      ) {
        return [];
      }
      return [{ ...span, name, weight: alone ? 5 : 3 }];
    }
    return alone === 'line' && /^[a-z][a-z0-9]{3,}$/.test(token.text)
      ? [{ ...span, name, weight: 1 }]
      : [];
  });
}

/** Whether a token fills its line's start or the space between two commas. */
function isAlone(
  draft: DraftBuilder,
  at: number,
): 'line' | 'piece' | undefined {
  const { reading } = draft;
  const before = reading.word(at - 1, at);
  const after = reading.word(at + 1, at);
  const opens = before === '' || /^[,;:(]$/.test(before);
  const closes = after === '' || /^[,;:()-]$/.test(after);
  if (!opens || !closes) {
    return undefined;
  }
  return before === '' ? 'line' : 'piece';
}

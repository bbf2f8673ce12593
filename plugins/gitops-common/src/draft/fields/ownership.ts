import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook, type Found } from '../grammar/phraseBook';
import type { Span } from '../grammar/reading';
import { asName } from '../text/asName';
import { isKnownWord, isPlainNoun } from '../lexicon/vocabulary';

type Entry = 'possessive' | 'pair' | 'owner' | 'team' | 'ending' | 'system';

const TEAM =
  '(team|\u00e9quipe|equipe|equipo|squad|tribe|crew|group|department|guild|chapter)';
const OWNS =
  '(owned by|is owned by|verantwortlich ist|geh\u00f6rt|geh\u00f6rt dem|propri\u00e9taire|propietario|owner|owners|owning team|ownership|maintained by|run by|operated by|managed by|developed by|built by|belongs to|belonging to|belong to|is the property of|responsible|responsible team|responsibility of|contact|maintainer|maintainers|on behalf of|team name|owned and operated by|owned and run by|looked after by|cared for by)';

const book = new PhraseBook<Entry>([
  [`${OWNS} _ [is] [with] ${TEAM} _ {name}`, 'owner'],
  [`${OWNS} _ [group : default /] {name} [${TEAM}]`, 'owner'],
  [`${OWNS} _ {reference}`, 'owner'],
  [`${TEAM} (:|=|is|called|named|->|name|name is|name :) _ {name}`, 'owner'],
  [`(by|for|from|of|with|in|via|at|under) [the|our] ${TEAM} {name}`, 'owner'],
  [
    `(for|from|of|by|with|in) (the|our) {name:noun} (team|squad|tribe|crew|group|department|guild)`,
    'owner',
  ],
  [
    `(we are|we re|i am|im|were|this is|here is) [the|from|from the|in|in the|with|on|on the|part of the] ${TEAM} {name:noun}`,
    'owner',
  ],
  [
    `(we are|we re|im|i am|were) [from|in|with|on|part of] the {name:noun} (team|squad|tribe|crew|group)`,
    'owner',
  ],
  [
    `{name:noun} (team|squad|tribe|crew) (owns|own|is responsible|will own|runs|maintains|operates|is the owner|looks after|takes care)`,
    'owner',
  ],
  [`${TEAM} {name} (owns|own|is responsible|will own|runs|maintains)`, 'owner'],
  [`${TEAM} {name:noun}`, 'team'],
  [`${TEAM} {name:quoted}`, 'team'],
  [`${TEAM} {name}`, 'ending'],
  ['{name:noun} (team|squad|tribe|crew)', 'team'],
  ['{name:noun} (teams|squads)', 'possessive'],
  ['{before:noun} (team|squad) {name:noun}', 'pair'],
  [`${TEAM} - {name:noun}`, 'team'],
  [
    '(part of|belongs to|within|in|inside|component of|module of|piece of) [the|our] {name:noun} (system|landscape|suite|product)',
    'system',
  ],
  [
    '(part of|belongs to|in|within) [the|our] (system|product) [called|named] {name}',
    'system',
  ],
  ['(system|product) (:|=|is|name is|name :) _ {name}', 'system'],
  ['system {name:noun}', 'system'],
  ['system {name:quoted}', 'system'],
]);

/** Follow a team that is spoken about, not one that owns: `team X told me`. */
const SPOKEN_ABOUT =
  /^(?:told|said|says|asked|asks|has|had|uses|can|may|should|approved|recommended|would|members|will)$/;

/** Names that a phrase catches and that are none. */
const NO_NAME = new Set([
  'team',
  'teams',
  'owner',
  'unknown',
  'none',
  'tbd',
  'open',
  'me',
  'us',
  'name',
  'needs',
  'members',
  'lead',
]);

/**
 * Reads the team that owns the workload, and the system it is part of.
 *
 * @internal
 */
export function readOwnership(draft: DraftBuilder): void {
  const { reading } = draft;
  const found = reading.find(book).map(match => ofPair(draft, match));
  const certain = found.filter(match => match.entry === 'owner');
  for (const match of found) {
    if (match.entry === 'system') {
      state(draft, 'system', match);
    } else if (
      match.entry === 'owner' ||
      (certain.length === 0 && canOwn(draft, match))
    ) {
      state(draft, 'owner', match);
    }
  }
}

/**
 * In "sprout-api team sprout" the team is named behind, in "payments team
 * dashboards" before.
 */
function ofPair({ reading }: DraftBuilder, match: Found<Entry>): Found<Entry> {
  const { before, name } = match.captures;
  if (match.entry !== 'pair') {
    return match;
  }
  return reading.tokens[before.start].text.includes('-')
    ? { ...match, entry: 'team', start: before.end, captures: { name } }
    : {
        ...match,
        entry: 'team',
        end: name.start,
        captures: { name: before },
      };
}

function canOwn(draft: DraftBuilder, match: Found<Entry>): boolean {
  const next = draft.reading.word(match.end, match.start);
  if (
    speaksOfItself(draft, match) ||
    (match.entry === 'possessive' &&
      !/['\u2019]/.test(draft.reading.tokens[match.end - 1].text))
  ) {
    return false;
  }
  return match.entry === 'ending'
    ? /^(?:|[,;.)])$/.test(next)
    : !SPOKEN_ABOUT.test(next);
}

/** "Our team loves React": the word behind is what the team does. */
function speaksOfItself(
  { reading }: DraftBuilder,
  match: Found<Entry>,
): boolean {
  const { name } = match.captures;
  return (
    name !== undefined &&
    name.start > match.start &&
    reading.tokens[name.start].kind === 'word' &&
    /^(?:our|my|your|this|whole|entire|each|every)$/.test(
      reading.word(match.start - 1, match.start),
    ) &&
    reading.tokens[match.end]?.kind === 'word' &&
    !/^(?:and|in|with|for|on|from|that|which|who|needs|wants)$/.test(
      reading.word(match.end, match.start) || 'and',
    )
  );
}

/** ` Platform` of "Team Data Platform": capitals that follow each other. */
function titleBehind({ reading }: DraftBuilder, { start, end }: Span): string {
  const isTitle = (at: number) =>
    reading.tokens[at].kind === 'word' &&
    /^\p{Lu}\p{Ll}+$/u.test(reading.tokens[at].text);
  const word = reading.word(end, start);
  return word !== '' &&
    !reading.isTaken(end) &&
    isTitle(start) &&
    isTitle(end) &&
    (isPlainNoun(word) ||
      /^(?:platform|engineering|experience|tools)$/.test(word))
    ? ` ${reading.tokens[end].text}`
    : '';
}

function state(
  draft: DraftBuilder,
  path: 'owner' | 'system',
  match: Found<Entry>,
): void {
  const { reading } = draft;
  const capture = match.captures.name ?? match.captures.reference;
  const more = titleBehind(draft, capture) === '' ? 0 : 1;
  const span = {
    start: match.start,
    end: Math.max(match.end, capture.end + more),
  };
  const text = String(capture.value) + titleBehind(draft, capture);
  const name = asName(text.slice(text.lastIndexOf('/') + 1));
  const token = reading.tokens[capture.start];
  const known =
    token.kind === 'word' &&
    (NO_NAME.has(token.word) ||
      (path === 'owner' &&
        match.entry === 'owner' &&
        /^(the|our|a|an|my)$/.test(token.word)));
  if (!name || known || isTechnical(match, token.word)) {
    return;
  }
  if (reading.polarity(span) === 'unwanted') {
    reading.take(span);
    return;
  }
  draft.state({ path, value: name, ...span });
}

/** "responsible for Redis" names no team. */
function isTechnical(match: Found<Entry>, word: string): boolean {
  return (
    match.entry === 'owner' &&
    /^(responsible|contact|operated|managed|run|built|developed)$/.test(
      match.captures.name ? word : '',
    ) &&
    isKnownWord(word)
  );
}

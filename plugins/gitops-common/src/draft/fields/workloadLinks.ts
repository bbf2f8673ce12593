import type { DraftBuilder } from '../assembly/draftBuilder';
import { isExcepted } from '../grammar/doubt';
import { PhraseBook } from '../grammar/phraseBook';
import type { Span } from '../grammar/reading';
import { isCompoundAdjective } from '../lexicon/ordinaryWords';
import { isDataService, isKnownWord, isPlainNoun } from '../lexicon/vocabulary';
import { dependencyCount } from './dataServices';

interface Target extends Span {
  ref: string;
}

const CALLS = new PhraseBook<'sure' | 'weak'>([
  [
    '(calls|call|calling|talks to|talk to|talking to|depends on|depend on|depending on|dependent on|relies on|rely on|consumes|connects to|connect to|reads from|read from|reading from|sends to|writes to|queries|asks|fetches from|gets data from|forwards to|invokes|hits|downstream of|downstream|upstream|in front of|proxy for|needs to reach|needs to call|needs access to|needs to talk to|must reach|should reach|reaches|dependency on|dependencies on|depends|dependency|dependencies|integrates with) [only] [both] _ [on|to]',
    'sure',
  ],
  ['(uses|use|using|needs|need|requires|require|with|from|plus|and) _', 'weak'],
]);

const CALLERS = new PhraseBook<'before' | 'behind'>([
  [
    '(called by|called from|used by|consumed by|accessed by|reachable by|reachable from|accessible from|accessible by|accessible for|reachable for|allow|allows|allowing|allow traffic from|allow requests from|allow access from|traffic from|requests from|access from|only for|exposed to|open to|open for|callers|caller|clients|consumers|ingress from|ingress only from|accept traffic from|accepts requests from|accepts traffic only from|visible to|let in) [only] [by|from] _',
    'before',
  ],
  [
    '(nothing|nobody|noone|no one|none) [else] (may|can|should|must|is allowed to|shall) (reach|call|access|use|talk to|connect to|query) (it|us|this|{x:name}) (except|but|besides|other than|apart from|save) [for] _',
    'before',
  ],
  [
    '[(may|can|should|must|will|could)] [be] [(able|allowed|permitted)] [is|are] [(allowed|permitted|able)] [to] (calls|call|access|accesses|reach|reaches|use|uses|talks to|talk to|connect to|connects to|needs access to|query|queries|consume|consumes) (it|us|this|me|the service|the api|this service|this api)',
    'behind',
  ],
]);

/**
 * Reads which workloads this one calls, and which may call it.
 *
 * @internal
 */
export function readWorkloadLinks(draft: DraftBuilder): void {
  const { reading } = draft;
  const callers: Target[] = [];
  const called: Target[] = [];
  for (const { start, end, entry } of reading.find(CALLERS)) {
    const targets =
      entry === 'before'
        ? targetsFrom(draft, end, true)
        : targetsBefore(draft, start);
    if (targets.some(target => isExcepted(reading, target))) {
      const span = { start: targets[0].start, end };
      reading.take(span);
      draft.notUnderstood.push(span);
    } else if (
      targets.length > 0 &&
      reading.polarity({ start, end }) === 'wanted'
    ) {
      targets.forEach(target => reading.take(target));
      reading.take({ start, end });
      callers.push(...targets);
    }
  }
  for (const { start, end, entry } of reading.find(CALLS)) {
    const targets = targetsFrom(draft, end, entry === 'sure');
    if (targets.length === 0) {
      continue;
    }
    const wanted = reading.polarity({ start, end }) === 'wanted';
    targets.forEach(target => reading.take(target));
    reading.take({ start, end });
    called.push(...(wanted ? targets : []));
  }
  called.push(...standingReferences(draft));
  unique(called).forEach(target => writeDependency(draft, target));
  unique(callers).forEach((target, index) => writeCaller(draft, target, index));
}

function unique(targets: readonly Target[]): Target[] {
  return targets.filter(
    ({ ref }, index) => targets.findIndex(other => other.ref === ref) === index,
  );
}

/** A list of workloads: `orders/orders-api and on shipping/parcel-api`. */
function targetsFrom(
  draft: DraftBuilder,
  from: number,
  sure: boolean,
): Target[] {
  const { reading } = draft;
  const targets: Target[] = [];
  let at = pastOthers(draft, from);
  for (;;) {
    const target = readTarget(draft, at, sure);
    if (
      !target ||
      reading.tokens[target.start].sentence !==
        reading.tokens[from - 1].sentence
    ) {
      return targets;
    }
    targets.push(target);
    at = target.end;
    while (
      /^(?:,|and|or|&|plus|on|to|from|the|as|well|both)$/.test(
        reading.word(at, from - 1),
      ) &&
      at < target.end + 4
    ) {
      at++;
    }
    if (at === target.end) {
      return targets;
    }
    at = pastOthers(draft, at);
  }
}

/** Past what other readers took of a list, and past `not orders but`. */
function pastOthers({ reading }: DraftBuilder, from: number): number {
  let at = from;
  if (
    reading.word(at, from - 1) === 'not' &&
    reading.word(at + 2, from - 1) === 'but'
  ) {
    at += 3;
  }
  while (
    reading.word(at, from - 1) !== '' &&
    reading.isTaken(at) &&
    isDataService(reading.tokens[at].word) &&
    /^(?:,|and|&|plus)$/.test(reading.word(at + 1, from - 1))
  ) {
    at += reading.word(at + 2, from - 1) === 'and' ? 3 : 2;
  }
  return at;
}

/** `only search/search-api [and x/y] calls it`. */
function targetsBefore(draft: DraftBuilder, end: number): Target[] {
  const { reading } = draft;
  const targets: Target[] = [];
  let at = end - 1;
  while (
    at >= 0 &&
    reading.tokens[at].sentence === reading.tokens[end].sentence
  ) {
    const { word, kind } = reading.tokens[at];
    if (kind === 'reference' || isSlug(draft, at)) {
      targets.unshift({ start: at, end: at + 1, ref: reading.tokens[at].text });
    } else if (
      !/^(?:,|and|or|only|the|service|workload|api|just)$/.test(word)
    ) {
      break;
    }
    at--;
  }
  return targets.map(target => ({ ...target, ref: target.ref.toLowerCase() }));
}

function readTarget(
  draft: DraftBuilder,
  from: number,
  sure: boolean,
): Target | undefined {
  const { reading } = draft;
  let at = from;
  while (
    /^(?:the|our|a|their|its|workload|service)$/.test(reading.word(at, from)) &&
    at < from + 2
  ) {
    at++;
  }
  const token = reading.tokens[at];
  if (!token || reading.isTaken(at)) {
    return undefined;
  }
  const reference = reading.read('reference', at);
  if (reference && (sure || token.kind === 'reference')) {
    return {
      start: from,
      end: nounEnd(draft, reference.end),
      ref: String(reference.value),
    };
  }
  const hasNoun =
    /^(?:service|api|backend|workload|microservice|app|server)$/.test(
      reading.word(at + 1, at),
    ) || /^(?:workload|service)$/.test(reading.word(at - 1, from));
  const slug = isSlug(draft, at);
  const ending =
    /-(?:api|service|svc|backend|server|app|gateway|store|db)$/.test(
      token.word,
    );
  const plain =
    token.kind === 'word' &&
    /^[a-z][a-z0-9]+$/.test(token.text) &&
    isPlainNoun(token.word);
  if (!(slug && (sure || ending)) && !(sure && plain && hasNoun)) {
    return undefined;
  }
  const end = nounEnd(draft, at + 1);
  const team = teamBehind(draft, end);
  return team
    ? { start: from, end: team.end, ref: `${team.name}/${token.word}` }
    : { start: from, end, ref: token.text.toLowerCase() };
}

function nounEnd(draft: DraftBuilder, at: number): number {
  return /^(?:service|api|backend|workload|microservice|app)$/.test(
    draft.reading.word(at, at - 1),
  )
    ? at + 1
    : at;
}

/** `of payments`, `of team payments`, `owned by payments`. */
function teamBehind(
  draft: DraftBuilder,
  from: number,
): { name: string; end: number } | undefined {
  const { reading } = draft;
  const near = from - 1;
  let at = from;
  if (reading.word(at, near) === 'owned') {
    at++;
  }
  if (!/^(?:of|from|by)$/.test(reading.word(at, near))) {
    return undefined;
  }
  at++;
  while (/^(?:the|team)$/.test(reading.word(at, near))) {
    at++;
  }
  const token = reading.tokens[at];
  if (
    token?.kind !== 'word' ||
    reading.isTaken(at) ||
    reading.word(at, near) === '' ||
    !isPlainNoun(token.word) ||
    !/^[a-z0-9-]+$/.test(token.word)
  ) {
    return undefined;
  }
  return {
    name: token.word,
    end: reading.word(at + 1, near) === 'team' ? at + 2 : at + 1,
  };
}

function isSlug(draft: DraftBuilder, at: number): boolean {
  const token = draft.reading.tokens[at];
  return (
    !draft.reading.isTaken(at) &&
    token.kind === 'word' &&
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(token.text) &&
    !isKnownWord(token.word) &&
    !isCompoundAdjective(token.word)
  );
}

/** `<team>/<workload>` that no verb goes with. */
function standingReferences(draft: DraftBuilder): Target[] {
  const { reading } = draft;
  return reading.tokens.flatMap((token, at) => {
    const span = { start: at, end: at + 1 };
    if (
      token.kind !== 'reference' ||
      reading.isTaken(at) ||
      !isListedAsDependency(draft, at) ||
      reading.polarity(span) !== 'wanted'
    ) {
      return [];
    }
    reading.take(span);
    return [{ ...span, ref: token.text }];
  });
}

const LIST_REACH = 14;

/** `dependencies:` stands before it, on its line or as the head of its list. */
function isListedAsDependency(draft: DraftBuilder, at: number): boolean {
  return draft.reading.tokens
    .slice(Math.max(0, at - LIST_REACH), at)
    .some(({ word }) =>
      /^(?:dependency|dependencies|depends|upstreams?)$/.test(word),
    );
}

function writeDependency(draft: DraftBuilder, target: Target): void {
  const path = `dependencies[${dependencyCount(draft)}]`;
  const origin = draft.reading.stated(target);
  draft.spec.set(`${path}.type`, 'workload', origin);
  writeReference(draft, target, `${path}.ref`);
}

function writeCaller(draft: DraftBuilder, target: Target, index: number): void {
  writeReference(draft, target, `network.ingressFrom[${index}].workload`);
}

/** A workload without its team is looked up, and asked for otherwise. */
function writeReference(
  draft: DraftBuilder,
  target: Target,
  path: string,
): void {
  const origin = draft.reading.stated(target);
  const known = (draft.context.workloads ?? []).filter(workload =>
    workload.endsWith(`/${target.ref}`),
  );
  const complete = target.ref.includes('/') || known.length === 1;
  draft.spec.set(path, complete ? known[0] ?? target.ref : target.ref, origin);
  if (!complete) {
    draft.questions.push({
      path,
      text: `Which team owns ${target.ref}?`,
      proposals: known.map(workload => ({
        value: workload,
        label: workload,
        origin: {
          type: 'assumed',
          reason: `${workload} is in the GitOps repository.`,
        },
      })),
    });
  }
}

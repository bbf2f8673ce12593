import type { WorkloadKind } from '../../spec';
import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook, type Found } from '../grammar/phraseBook';
import { kindEndings, kindNouns, neutralNouns } from '../lexicon/kinds';

/** @internal */
export const kindBook = new PhraseBook<WorkloadKind | 'neutral' | 'label'>([
  ...kindNouns.web.map(noun => [noun, 'web'] as const),
  ...kindNouns.api.map(noun => [noun, 'api'] as const),
  ...neutralNouns.map(noun => [noun, 'neutral'] as const),
  [
    '(kind|type|kind of workload|workload type|service type) (:|=|is|->) _ (web|website|frontend|ui)',
    'web',
  ],
  [
    '(kind|type|kind of workload|workload type|service type) (:|=|is|->) _ (api|backend|rest|rest api)',
    'api',
  ],
  [
    '(kind|type|kind of workload|workload type|service type) (:|=|is|->) _ (app|application|service)',
    'neutral',
  ],
]);

const OBJECT_OF =
  /^(?:calls|call|calling|called|consumes|consume|consuming|queries|query|hits|hit|invokes|invoke|reaches|integrates|integrate|via|against|behind|for|from|of|embedded|powers|powering|serves|feeds)$/;
const FOR_PEOPLE =
  /^(?:page|pages|browser|browsers|shows|displays|html|homepage|screens)$/;
const NOT_BEFORE =
  /^(?:key|keys|token|tokens|gateway|calls|call|docs|documentation|team|version|credentials|secret|server|clients|client|consumers|users|url)$/;

/**
 * Reads what kind of workload it is from what it is called. What the workload
 * talks to has a kind, too; that is not meant.
 *
 * @internal
 */
export function readKind(draft: DraftBuilder): void {
  const { reading } = draft;
  const found = reading.find(kindBook);
  const heads = found.filter(
    match => match.entry !== 'neutral' && isWorkload(draft, match),
  );
  draft.calledService = found.some(
    match =>
      match.entry === 'neutral' &&
      /^(?:service|svc|server)$/.test(reading.tokens[match.start].word) &&
      isWorkload(draft, match),
  );
  found.forEach(match => reading.take(match));
  const first = heads[0];
  if (!first || (draft.refusedKind && !isApart(draft, first))) {
    return;
  }
  draft.state({
    path: 'kind',
    value: first.entry,
    start: first.start,
    end: first.end,
  });
}

const BECOMES =
  /^(?:make|makes|into|becomes|become|is|be|now|kind|type|as|:|=|->)$/;
const BECOMES_REACH = 4;

/**
 * Reads a kind that a workload shall become: what it is called on the way to
 * another wish says nothing new.
 *
 * @internal
 */
export function readKindChange(draft: DraftBuilder): void {
  const { reading, statements } = draft;
  readKind(draft);
  const at = statements.findIndex(({ path }) => path === 'kind');
  if (at === -1) {
    return;
  }
  const { start, end } = statements[at];
  const words = [
    ...Array.from({ length: BECOMES_REACH }, (_, back) => start - back - 1),
    start,
    end,
  ].map(index => reading.word(index, start));
  if (!words.some(word => BECOMES.test(word))) {
    statements.splice(at, 1);
  }
}

/** Whether words for a kind are about this workload. @internal */
export function isWorkload(
  draft: DraftBuilder,
  match: Found<unknown>,
): boolean {
  const { reading } = draft;
  if (reading.polarity(match) !== 'wanted') {
    return false;
  }
  if (callsIt(draft, match)) {
    return false;
  }
  if (
    reading.word(match.start, match.start) === 'rest' &&
    /^(?:at|the|all)$/.test(reading.word(match.start - 1, match.start))
  ) {
    return false;
  }
  const after = reading.word(match.end, match.start);
  if (NOT_BEFORE.test(after) && !/^(server|client)$/.test(after)) {
    return false;
  }
  if (
    /^(?:gateway|kubernetes|k8s|stripe|github|google|external|third-party|rest-)$/.test(
      reading.word(match.start - 1, match.start),
    )
  ) {
    return false;
  }
  for (let back = 1; back <= 3; back++) {
    const word = reading.word(match.start - back, match.start);
    if (word === '' || /^[,;:.(]$/.test(word)) {
      return true;
    }
    if (reading.tokens[match.start - back].kind !== 'word') {
      return true;
    }
    const isTechnology = draft.technologies.some(
      ({ start, end }) =>
        start <= match.start - back && match.start - back < end,
    );
    if (isTechnology) {
      return true;
    }
    if (OBJECT_OF.test(word)) {
      // "a website for our API" has a head before; "for our new API" alone has none.
      return word === 'for' && !hasHeadBefore(draft, match.start - back);
    }
    if (
      word === 'to' &&
      /^(?:talks|talk|connects|sends|talking)$/.test(
        reading.word(match.start - back - 1, match.start),
      )
    ) {
      return false;
    }
    if (word === 'uses' || word === 'using') {
      return false;
    }
  }
  return true;
}

/** "The frontend will call this API": it is somebody else's. */
function callsIt(draft: DraftBuilder, match: Found<unknown>): boolean {
  const { reading } = draft;
  for (let at = match.end; at < match.end + 8; at++) {
    const word = reading.word(at, match.start);
    if (word === '' || /^[,;.]$/.test(word)) {
      return false;
    }
    if (
      /^(?:call|calls|use|uses|consume|consumes)$/.test(word) &&
      /^(?:it|this|us)$/.test(reading.word(at + 1, match.start))
    ) {
      return true;
    }
  }
  return false;
}

function hasHeadBefore(draft: DraftBuilder, at: number): boolean {
  const { reading } = draft;
  const whole = {
    tokens: reading.tokens,
    isTaken: () => false,
    read: () => undefined,
  };
  for (let before = at - 1; before >= 0; before--) {
    if (reading.tokens[before].sentence !== reading.tokens[at].sentence) {
      return false;
    }
    if (kindBook.at(whole, before)) {
      return true;
    }
  }
  return false;
}

/** "a web app with a background worker": the web app is a wish of its own. */
function isApart(draft: DraftBuilder, match: Found<unknown>): boolean {
  const { reading } = draft;
  return draft.refusals.some(
    refusal =>
      refusal.reason === 'kind-not-supported' &&
      refusal.start > reading.tokens[match.start].end,
  );
}

/**
 * Concludes the kind where the text does not say it, from the name, the
 * framework, or because the workload is reached by requests at all.
 *
 * @internal
 */
export function assumeKind(draft: DraftBuilder): void {
  const { spec } = draft;
  if (spec.has('kind') || draft.refusedKind) {
    return;
  }
  const name = spec.get('name');
  const ending = typeof name === 'string' ? name.split('-').pop() ?? '' : '';
  if (
    typeof name === 'string' &&
    name.includes('-') &&
    Object.prototype.hasOwnProperty.call(kindEndings, ending)
  ) {
    assume(draft, kindEndings[ending], `The name "${name}" says so.`);
    return;
  }
  const shown = draft.reading.tokens.find(({ word }) => FOR_PEOPLE.test(word));
  if (shown) {
    assume(
      draft,
      'web',
      `The word "${shown.text}" speaks of pages for people.`,
    );
    return;
  }
  const framework = draft.technologies.find(
    ({ technology }) => technology.serves,
  )?.technology;
  if (framework?.serves) {
    assume(
      draft,
      framework.serves,
      framework.serves === 'web'
        ? `Workloads made with ${framework.title} usually serve pages.`
        : `Workloads made with ${framework.title} usually serve other programs.`,
    );
    return;
  }
  const served = ['expose', 'ports', 'health'].find(path => spec.has(path));
  if (served === undefined && draft.calledService) {
    assume(
      draft,
      'api',
      'It is called a service, and nothing speaks of pages.',
    );
  }
  if (served) {
    assume(
      draft,
      'api',
      'It answers requests, and nothing speaks of pages for people.',
    );
  }
}

function assume(draft: DraftBuilder, kind: WorkloadKind, reason: string): void {
  draft.spec.set('kind', kind, { type: 'assumed', reason });
}

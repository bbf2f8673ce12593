import { formatPath, parsePath } from '../../path';
import type { SpecDraft } from '../../spec';
import type { DocumentPath } from '../../vocabulary';
import type { DraftBuilder } from '../assembly/draftBuilder';
import { dataServiceBook } from '../fields/dataServices';
import { PhraseBook } from '../grammar/phraseBook';
import type { Reading, Span } from '../grammar/reading';
import { genericServices } from '../lexicon/dataServices';
import { lightWords } from '../lexicon/lightWords';
import {
  exchangeJoints,
  exchangeVerbs,
  movingVerbs,
  outwards,
  removableFields,
  removalVerbs,
  type RemovableField,
} from '../lexicon/removals';
import { losses, reversals } from '../lexicon/withheld';
import type { SpecChange } from './specChange';
import { withheldClause } from './withheldClause';

/**
 * Something that words take out, before it is known for which environments.
 *
 * @internal
 */
export interface Removal extends Span {
  path: DocumentPath;
  /** Item of a list. */
  item?: unknown;
  /** What the field gets instead. */
  value?: unknown;
}

/** @internal */
export const removableFieldBook = new PhraseBook<RemovableField>(
  removableFields.map(entry => [entry.phrase, entry] as const),
);

const generic = new PhraseBook<(typeof genericServices)[number]>(
  genericServices.flatMap(service =>
    service.phrases.map(phrase => [phrase, service] as const),
  ),
);

const REACH = 4;
const CALLS =
  /^(?:call|calls|calling|use|uses|using|need|needs|talk|talks|reach|depend|depends)$/;
const MAY =
  /^(?:may|can|must|shall|should|is|are|does|do|cannot|cant|mustnt|shouldnt|no)$/;
const DENIED = /^(?:not|never|longer|cannot|cant|mustnt|shouldnt)$/;
const MAX_DENIAL = 8;
const CALLERS = 'network.ingressFrom';
const BEHIND =
  /^(?:anymore|any|more|longer|altogether|completely|again|entirely)$/;

/**
 * Reads what words take out of a spec, and takes the words, so that nobody
 * reads them as a wish for the thing.
 *
 * @internal
 */
export function readRemovals(draft: DraftBuilder, spec: SpecDraft): Removal[] {
  const { reading } = draft;
  const removals: Removal[] = [];
  const remove = (span: Span, found: Omit<Removal, keyof Span>[]) => {
    const words = found.length > 0 ? removedSpan(reading, span) : undefined;
    if (words && !withhold(draft, span)) {
      reading.take(words);
      removals.push(...found.map(removal => ({ ...words, ...removal })));
    }
  };
  for (const match of reading.find(removableFieldBook)) {
    const { paths, value, isWhole } = match.entry;
    const found = paths.map(path => ({
      path,
      ...(value === undefined ? {} : { value }),
    }));
    const { start, end } = match;
    if (isWhole && withhold(draft, { start, end, isWhole })) {
      continue;
    }
    if (isWhole && reading.polarity(match) === 'wanted') {
      reading.take({ start, end });
      removals.push(...found.map(removal => ({ start, end, ...removal })));
    } else if (!isWhole) {
      remove(match, found);
    }
  }
  for (const match of reading.find(dataServiceBook)) {
    remove(match, dependenciesOf(spec, match.entry.type));
  }
  for (const match of reading.find(generic)) {
    remove(match, dependenciesOf(spec, match.entry.type));
  }
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!reading.isTaken(at)) {
      const { end, found } = namedAt(reading, spec, at);
      const callers = found.filter(({ path }) => path === CALLERS);
      const others = found.filter(({ path }) => path !== CALLERS);
      const denied = deniedUntil(reading, { start: at, end });
      const isWithheld =
        callers.length > 0 &&
        denied !== undefined &&
        withhold(draft, { start: at, end });
      if (isWithheld) {
        continue;
      }
      if (callers.length > 0 && denied !== undefined) {
        reading.take({ start: at, end: denied });
        removals.push(
          ...callers.map(caller => ({ start: at, end: denied, ...caller })),
        );
      } else {
        const isCalled =
          others.length > 0 && CALLS.test(reading.word(at - 1, at));
        remove({ start: at, end }, isCalled ? others : found);
      }
    }
  }
  return removals;
}

/** Takes words that do not ask for a removal, so that nobody reads one. */
function withhold(
  { reading, notUnderstood }: DraftBuilder,
  thing: Span & { isWhole?: boolean },
): boolean {
  if (reading.isTaken(thing.start)) {
    return true;
  }
  const clause = withheldClause(reading, thing);
  if (clause) {
    reading.take(clause);
    notUnderstood.push(clause);
  }
  return clause !== undefined;
}

/** "shop/cart may no longer call it": the words up to whom it calls. */
function deniedUntil(
  reading: Reading,
  { start, end }: Span,
): number | undefined {
  if (!MAY.test(reading.word(end, start))) {
    return undefined;
  }
  let denies = false;
  for (let at = end; at < end + MAX_DENIAL; at++) {
    const word = reading.word(at, start);
    if (/^(?:it|us|this|me)$/.test(word)) {
      return denies ? at + 1 : undefined;
    }
    if (reversals.test(word) || losses.test(word)) {
      return undefined;
    }
    denies ||= DENIED.test(word);
  }
  return undefined;
}

function dependenciesOf(
  { dependencies = [] }: SpecDraft,
  type: string | undefined,
): Omit<Removal, keyof Span>[] {
  if (type === undefined) {
    return [];
  }
  const there = dependencies.filter(item => item?.type === type);
  return (there.length > 0 ? there : [{ type }]).map(item => ({
    path: 'dependencies',
    item,
  }));
}

/** Variables, secrets, workloads, addresses and ports, by their own names. */
function namedAt(
  reading: Reading,
  spec: SpecDraft,
  at: number,
): { end: number; found: Omit<Removal, keyof Span>[] } {
  const token = reading.tokens[at];
  const reference = reading.read('reference', at);
  const names = [token.value, reference?.value, token.text];
  const isNamed = (name: unknown) =>
    typeof name === 'string' &&
    names.some(
      own => own === name || (name.includes('/') && name.endsWith(`/${own}`)),
    );
  const items = <T>(
    path: DocumentPath,
    list: readonly T[] | undefined,
    holds: (item: T) => boolean,
  ) => (list ?? []).filter(holds).map(item => ({ path, item }));
  const { env, environments, dependencies, secrets, network, ports } = spec;
  const hasVariable =
    isVariable(env, token.value) ||
    Object.values(environments ?? {}).some(other =>
      isVariable(other?.env, token.value),
    );
  return {
    end: reference?.end ?? at + 1,
    found: [
      ...(hasVariable ? [{ path: formatPath(['env', token.value]) }] : []),
      ...items('secrets', secrets, item =>
        isNamed(item && 'env' in item ? item.env : undefined),
      ),
      ...items('dependencies', dependencies, item =>
        isNamed(item && 'ref' in item ? item.ref : undefined),
      ),
      ...items(CALLERS, network?.ingressFrom, item => isNamed(item?.workload)),
      ...items(
        'network.egressTo',
        network?.egressTo,
        item => isNamed(item?.cidr) || isNamed(item?.description),
      ),
      ...(reading.word(at - 1, at) === 'port'
        ? items('ports', ports, item => String(item?.port) === token.text)
        : []),
    ],
  };
}

function isVariable(env: unknown, name: string): boolean {
  return (
    env !== null &&
    typeof env === 'object' &&
    Object.prototype.hasOwnProperty.call(env, name)
  );
}

/**
 * The words from the verb on; `undefined` where they take nothing out.
 *
 * @internal
 */
export function removedSpan(
  reading: Reading,
  { start, end }: Span,
): Span | undefined {
  let from = start;
  let verb: number | undefined;
  for (let at = start - 1; at >= start - REACH; at--) {
    const word = reading.word(at, start);
    const takes =
      removalVerbs.test(word) ||
      isExchanged(reading, { start, end }, word) ||
      (movingVerbs.test(word) && outwards.test(reading.word(end, start)));
    if (takes) {
      verb = at;
    }
    if (verb !== undefined || !lightWords.has(word)) {
      break;
    }
    from = at;
  }
  if (verb === undefined && reading.polarity({ start, end }) !== 'unwanted') {
    return undefined;
  }
  let last = end;
  while (last < end + 2 && isBehind(reading.word(last, start))) {
    last++;
  }
  return { start: verb ?? from, end: last };
}

function isBehind(word: string): boolean {
  return BEHIND.test(word) || outwards.test(word);
}

/** "replace Redis with Postgres", but not "replace the port". */
function isExchanged(reading: Reading, span: Span, word: string): boolean {
  return (
    exchangeVerbs.test(word) &&
    exchangeJoints.test(reading.word(span.end, span.start))
  );
}

/**
 * Removals as changes, for the environments that their words are about.
 *
 * @internal
 */
export function removalChanges(
  { reading }: DraftBuilder,
  removals: readonly Removal[],
): SpecChange[] {
  return removals.flatMap(({ path, item, value, start, end }) => {
    const change = {
      origin: reading.stated({ start, end }),
      reader: 'rules' as const,
    };
    if (item !== undefined) {
      return [{ ...change, operation: 'remove' as const, path, value: item }];
    }
    const scopes = reading.environmentsOf({ start, end }) ?? [undefined];
    return scopes.map(environment => ({
      ...change,
      operation: value === undefined ? ('remove' as const) : ('set' as const),
      path:
        environment === undefined
          ? path
          : formatPath(['environments', environment, ...parsePath(path)]),
      ...(value === undefined ? {} : { value }),
    }));
  });
}

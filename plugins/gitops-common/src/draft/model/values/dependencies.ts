import { workloadRefSchema } from '../../../problems';
import { dataServiceBook } from '../../fields/dataServices';
import { isExcepted } from '../../grammar/doubt';
import type { Reading, Span } from '../../grammar/reading';
import { barringVerbs, linkingVerbs } from '../../lexicon/otherThings';
import type { SpokenWords } from '../spokenWords';
import type { ModelValue, Quoted } from './ModelValue';

/** An entry of the spec's `dependencies`, as far as a model may say it. @internal */
export type DependencyItem =
  | { type: 'redis' | 'postgres' }
  | { type: 'workload'; ref: string };

/** An entry of the spec's `network.ingressFrom`. @internal */
export interface CallerItem {
  workload: string;
}

const CALLS =
  /^(?:calls?|calling|talks?|talking|depends?|depending|dependency|dependencies|relies|rely|consumes?|connects?|reads?|sends?|writes?|queries|asks?|fetch(?:es)?|forwards?|invokes?|hits?|uses?|using|needs?|requires?|integrates?|reach(?:es)?|upstreams?|downstream)$/;
const CALLED =
  /^(?:called|used|consumed|accessed|reached|reachable|accessible|callers?|clients?|consumers?|allow(?:s|ed|ing)?|only|ingress|inbound|incoming|traffic|let|may|by)$/;

/** What the workload needs: a data service, or another workload. @internal */
export const dependencyValue: ModelValue<DependencyItem> = {
  parse: (text, words) => {
    const type = text.trim().toLowerCase();
    if (type === 'redis' || type === 'postgres' || type === 'postgresql') {
      const service = type === 'redis' ? 'redis' : 'postgres';
      return words.draft.standards.dependencies[service] === undefined
        ? undefined
        : { type: service };
    }
    const ref = parseReference(text, words);
    return ref === undefined ? undefined : { type: 'workload', ref };
  },
  find: (item, quoted) => {
    const { words, quote } = quoted;
    if (item.type !== 'workload') {
      return words
        .hits(dataServiceBook, quote)
        .filter(({ entry }) => entry.type === item.type);
    }
    return words.has(quote, CALLS) && !words.has(quote, CALLED)
      ? references(item.ref, quoted)
      : [];
  },
};

/** Who may call the workload. @internal */
export const callerValue: ModelValue<CallerItem> = {
  parse: (text, words) => {
    const workload = parseReference(text, words);
    return workload === undefined ? undefined : { workload };
  },
  find: ({ workload }, quoted) =>
    quoted.words.has(quoted.quote, CALLED)
      ? references(workload, quoted).filter(
          span => !isShutOut(quoted.words.draft.reading, span),
        )
      : [],
};

/** "anyone except x", "keep x from calling it", "x is called by it". */
function isShutOut(reading: Reading, { start: from, end }: Span): boolean {
  // Of a name in two common words, `shop/web`, the last one may be evidence.
  const start = reading.word(from - 1, from) === '/' ? from - 2 : from;
  const isBarred =
    barringVerbs.test(reading.word(start - 1, start)) &&
    [end, end + 1].some(at => reading.word(at, start) === 'from');
  const isCalled =
    linkingVerbs.test(reading.word(end, start)) &&
    [end + 2, end + 3].some(
      at =>
        reading.word(at, start) === 'by' &&
        /^(?:it|us|this|me)$/.test(reading.word(at + 1, start)),
    );
  return isBarred || isCalled || isExcepted(reading, { start, end });
}

/** `<team>/<workload>`; a name alone where only one workload has it. */
function parseReference(
  text: string,
  { draft }: SpokenWords,
): string | undefined {
  const name = text.trim();
  const known = (draft.context.workloads ?? []).filter(workload =>
    workload.endsWith(`/${name}`),
  );
  const ref = name.includes('/') || known.length !== 1 ? name : known[0];
  return workloadRefSchema.safeParse(ref).success ? ref : undefined;
}

function references(ref: string, { words, quote }: Quoted): Span[] {
  const { reading, context } = words.draft;
  const name = ref.slice(ref.indexOf('/') + 1);
  const isOnlyOne =
    (context.workloads ?? []).filter(workload => workload.endsWith(`/${name}`))
      .length === 1 && (context.workloads ?? []).includes(ref);
  const spans: Span[] = [];
  for (let at = quote.start; at < quote.end; at++) {
    const read = reading.read('reference', at);
    if (read && read.end <= quote.end && read.value === ref) {
      spans.push({ start: at, end: read.end });
    } else if (isOnlyOne && words.tokens[at].value.toLowerCase() === name) {
      spans.push({ start: at, end: at + 1 });
    }
  }
  return spans;
}

/** The version of a data service, which the platform decides. @internal */
export const dependencyVersionValue: ModelValue<never> = {
  parse: () => undefined,
  find: () => [],
};

import { portNumberSchema } from '../../../problems';
import { UNIT_AFTER } from '../../fields/bareCounts';
import { isOfOthers } from '../../fields/ports';
import { countsThings } from '../../fields/scale';
import type { Count } from '../../grammar/numbers';
import type { Span } from '../../grammar/reading';
import { lightWords } from '../../lexicon/lightWords';
import { grammarWords, verbWords } from '../../lexicon/ordinaryWords';
import type { ModelValue, Quoted } from './ModelValue';

const REPLICAS =
  /^(?:replicas?|pods?|instances?|cop(?:y|ies)|parallel|redundant|redundancy|scale[ds]?|scaling|autoscal(?:e[ds]?|ing)|hpa|running|run|runs|up|alive|times|twice|them|it)$/;
/** Behind a number, what it then counts. */
const COUNTED = /^(?:replicas?|pods?|instances?|cop(?:y|ies))$/;
const LISTENS =
  /^(?:ports?|containerport|targetport|listen(?:s|ing)?|bind(?:s|ing)?|bound|serv(?:e|es|ed|ing)|expos(?:e|es|ed|ing)|https?|tcp|reach(?:able|ed)?|answers?|speaks?|open(?:s|ed)?|localhost|:)$/;
const LOAD =
  /^(?:cpu|memory|ram|load|utili[sz]ation|usage|busy|scale[ds]?|scaling|autoscal(?:e[ds]?|ing)|hpa|threshold|target)$/;
const PERCENT = /^(?:%|percent|pct)$/;
/** Words on between a number and the replicas that it counts. */
const REACH = 2;

/** The least or the most replicas. @internal */
export function replicasValue(side: 'min' | 'max'): ModelValue<number> {
  return {
    parse: text => wholeNumber(text, 1, 500),
    find: (value, quoted) =>
      quoted.words.has(quoted.quote, REPLICAS)
        ? counts(quoted)
            .filter(({ count }) => count[side] === value)
            .filter(({ span }) => countsReplicas(quoted, span))
            .map(({ span }) => span)
        : [],
  };
}

/** Counts of a quote, the longest from the left: `2 to 6` is one. */
function counts({ words, quote }: Quoted): { span: Span; count: Count }[] {
  const found: { span: Span; count: Count }[] = [];
  for (let at = quote.start; at < quote.end; ) {
    const read = words.draft.reading.read('count', at);
    if (read && read.end <= quote.end) {
      found.push({
        span: { start: at, end: read.end },
        count: read.value as Count,
      });
      at = read.end;
    } else {
      at++;
    }
  }
  return found;
}

/** Nothing else is counted: neither users nor gigabytes nor developers. */
function countsReplicas({ words }: Quoted, { start, end }: Span): boolean {
  const { reading } = words.draft;
  const next = reading.word(end, start);
  if (UNIT_AFTER.test(next)) {
    return false;
  }
  for (let at = end; at < end + REACH; at++) {
    if (COUNTED.test(reading.word(at, start))) {
      return !countsThings(reading, { start, end: at + 1 });
    }
  }
  const isMention = reading.environmentMentions.some(
    mention => mention.start === end,
  );
  return (
    isMention ||
    next === '' ||
    reading.tokens[end].kind === 'punctuation' ||
    grammarWords.has(next) ||
    lightWords.has(next) ||
    verbWords.has(next)
  );
}

/** A port that the workload listens on. @internal */
export const portValue: ModelValue<{ port: number }> = {
  parse: text => {
    const port = wholeNumber(text, 1, 65_535);
    return port !== undefined && portNumberSchema.safeParse(port).success
      ? { port }
      : undefined;
  },
  find: ({ port }, { words, quote }) =>
    words.has(quote, LISTENS)
      ? words.matching(
          quote,
          (token, at) =>
            token.kind === 'number' &&
            token.text === String(port) &&
            !UNIT_AFTER.test(words.draft.reading.word(at + 1, at)) &&
            !isOfOthers(words.draft, at),
        )
      : [],
};

/** The percentage at which a metric is held. @internal */
export const targetValue: ModelValue<number> = {
  parse: text => wholeNumber(text.replace(/\s*%$/, ''), 1, 100),
  find: (value, { words, quote }) =>
    words.has(quote, LOAD)
      ? words
          .matching(
            quote,
            (token, at) =>
              token.kind === 'number' &&
              Number(token.text) === value &&
              PERCENT.test(words.draft.reading.word(at + 1, at)),
          )
          .map(({ start, end }) => ({
            start,
            end: Math.min(end + 1, quote.end),
          }))
      : [],
};

/** What the number of replicas follows. @internal */
export const metricValue: ModelValue<'cpu' | 'memory'> = {
  parse: text => {
    const word = text.trim().toLowerCase();
    return word === 'cpu' || word === 'memory' ? word : undefined;
  },
  find: (value, { words, quote }) =>
    words.has(quote, LOAD) &&
    words.has(
      quote,
      /^(?:%|percent|pct|scale[ds]?|scaling|autoscal(?:e[ds]?|ing)|hpa|threshold|target|load|busy)$/,
    )
      ? words.matching(quote, ({ word }) =>
          value === 'cpu' ? word === 'cpu' : /^(?:memory|ram)$/.test(word),
        )
      : [],
};

function wholeNumber(
  text: string,
  least: number,
  most: number,
): number | undefined {
  const value = /^\d{1,5}$/.test(text.trim()) ? Number(text) : NaN;
  return value >= least && value <= most ? value : undefined;
}

import type { DraftBuilder } from '../assembly/draftBuilder';
import type { Count } from '../grammar/numbers';
import { isDoubted, isOfAnother } from '../grammar/doubt';
import { PhraseBook, type Found } from '../grammar/phraseBook';
import type { Reading, Span } from '../grammar/reading';
import { readBareCounts } from './bareCounts';
import { stateCount } from './stateCount';

const NOUN =
  '(replica|replicas|pod|pods|instance|instances|copy|copies|copys|node instances|running instances|replicaset|replicacount|replica count|minreplicas|replikas|replika|r\u00e9plicas|r\u00e9plica|r\u00e9pliques|instanzen|instancias|instanz|kopien)';
const SCALES =
  '(scale|scales|scaled|scaling|autoscale|autoscales|autoscaled|autoscaling|auto-scale|auto-scales|auto-scaling|auto scaling|auto scale|auto scales|hpa|horizontal pod autoscaler|horizontally)';

type Entry = 'count' | 'scales' | 'metric' | 'bare' | 'word' | 'relative';

const book = new PhraseBook<Entry>([
  [
    `{count} [of] [(running|identical|active|separate|parallel|app|api|service)] ${NOUN}`,
    'count',
  ],
  [`${NOUN} [count] [in total] _ [number] _ {count}`, 'count'],
  [`number of ${NOUN} _ {count}`, 'count'],
  [
    `(min|minimum) ${NOUN} _ {min:number} [,|and|;|/] (max|maximum) [${NOUN}] _ {max:number}`,
    'count',
  ],
  [`(min|minimum|minreplicas) ${NOUN} _ {min:number}`, 'count'],
  [`(max|maximum|maxreplicas) ${NOUN} _ {max:number}`, 'count'],
  ['minreplicas _ {min:number}', 'count'],
  ['maxreplicas _ {max:number}', 'count'],
  [
    `${SCALES} [it] [out] [only] [(to|with|at)] [:] [(a|the)] {count:replicas} [${NOUN}]`,
    'scales',
  ],
  [`${SCALES} (:|=) {count:replicas}`, 'scales'],
  [`${SCALES} [:|=] {min:number} / {max:number}`, 'scales'],
  ['run {count} of (them|it|these)', 'count'],

  [
    '(at|on|@|by|when|above|over|around|exceeds|reaches|of) [a|the] [target] [of] [about] {target:number} (%|percent|pct) [of] (cpu|memory|ram) [usage|utilization|utilisation|load]',
    'metric',
  ],
  [
    '{target:number} (%|percent|pct) [of] [average] (cpu|memory|ram) [usage|utilization|utilisation|load]',
    'metric',
  ],
  [
    '(cpu|memory|ram) [target] [usage|utilization|utilisation|load|consumption] _ [(at|above|over|reaches|exceeds|hits|of|target|around|@|>)] _ [target] {target:number} (%|percent|pct)',
    'metric',
  ],
  [
    `${SCALES} [up] [automatically] (on|by|with|based on|depending on|according to) [the] (cpu|memory|ram) [usage|utilization|utilisation|load]`,
    'metric',
  ],
  ['(cpu|memory)-based (autoscaling|scaling)', 'metric'],
  [
    '[(when|if|once|as soon as)] [the] [average] (cpu|memory|ram) [usage|utilization|utilisation|load|consumption] (goes|is|gets|rises|climbs|passes|exceeds|crosses|hits|reaches|stays) [(above|over|past|beyond|to|higher than|more than)] {target:number} [(%|percent|pct)]',
    'metric',
  ],
  [
    '(target|threshold) (cpu|memory|ram) [usage|utilization|utilisation|load] _ {target:number} [(%|percent|pct)]',
    'metric',
  ],
  [
    '(target|utilization|utilisation) _ {target:number} (%|percent|pct) [(cpu|memory)]',
    'metric',
  ],

  [
    '(double|twice|triple|half|two times|three times) [(as many|the|that|of|replicas|number)] [(replicas|pods|instances|many|number)] [of] [(replicas|pods|instances)]',
    'relative',
  ],
  [
    '(more|fewer|less|some|several|a few|many|enough) (replicas|pods|instances|copies)',
    'relative',
  ],
  [SCALES, 'word'],
]);

const COUNTED = /^(?:replicas?|pods?|instances?|replicacount)$/;
const NOT_COUNTED =
  /^(?:db|database|redis|postgres|cache|read|kafka|mongo|node|cluster)$/;

/**
 * Reads how many replicas run, and when there are more.
 *
 * @internal
 */
export function readScale(draft: DraftBuilder): void {
  const { reading } = draft;
  // "replicas:" alone on its line counts the numbers of the lines below it.
  let counted = reading.tokens.some(({ word }) => COUNTED.test(word));
  let scales = false;
  const words: Span[] = [];
  for (const match of reading.find(book)) {
    const span = { start: match.start, end: match.end };
    const polarity = reading.polarity(span);
    if (polarity !== 'wanted') {
      if (match.entry !== 'bare') {
        reading.take(span);
      }
      counted ||= match.entry === 'count';
      continue;
    }
    switch (match.entry) {
      case 'word':
        words.push(span);
        break;
      case 'relative':
        reading.take(span);
        draft.notUnderstood.push(span);
        break;
      case 'metric':
        stateMetric(draft, match);
        scales = true;
        break;
      default:
        if (isDoubted(reading, span)) {
          reading.take(span);
          draft.notUnderstood.push(span);
        } else if (!isCountOfOthers(draft, match)) {
          stateCount(draft, countOf(match), span);
          counted = true;
          if (match.entry === 'scales') {
            scales = true;
            stateMetricBehind(draft, match.end);
          }
        }
    }
  }
  readBareCounts(draft, counted || scales, words.length > 0 || scales);
  const numbers = draft.statements.some(({ path }) =>
    path.startsWith('scale.'),
  );
  for (const span of words) {
    reading.take(span);
    if (!numbers) {
      draft.notUnderstood.push(span);
    }
  }
}

function countOf(match: Found<Entry>): Count {
  const { count, min, max } = match.captures;
  if (count) {
    return count.value as Count;
  }
  return {
    ...(min ? { min: min.value as number } : {}),
    ...(max ? { max: max.value as number } : {}),
  };
}

function isCountOfOthers(draft: DraftBuilder, match: Found<Entry>): boolean {
  const { reading } = draft;
  return (
    isOfAnother(reading, match) ||
    NOT_COUNTED.test(reading.word(match.start - 1, match.start)) ||
    countsThings(reading, match)
  );
}

/**
 * Replicas "of Kafka" are not ours, those "of it" are.
 *
 * @internal
 */
export function countsThings(reading: Reading, { start, end }: Span): boolean {
  return (
    reading.word(end, start) === 'of' &&
    !/^(?:it|this|these|the|our|them|that|each|my|memory|ram)$/.test(
      reading.word(end + 1, start),
    )
  );
}

function stateMetric(draft: DraftBuilder, match: Found<Entry>): void {
  const { reading } = draft;
  const { start, end } = match;
  const metric = reading.tokens
    .slice(start, end)
    .map(({ word }) => word.replace(/-based$/, ''))
    .find(word => /^(?:cpu|memory|ram)$/.test(word));
  const target = match.captures.target?.value;
  if (metric) {
    draft.stateScoped({
      path: 'scale.metric',
      value: metric === 'cpu' ? 'cpu' : 'memory',
      start,
      end,
    });
  }
  if (typeof target === 'number' && target >= 1 && target <= 100) {
    draft.stateScoped({
      path: 'scale.target',
      value: Math.round(target),
      start,
      end,
    });
    if (!metric) {
      draft.stateScoped({ path: 'scale.metric', value: 'cpu', start, end });
    }
  } else if (target === undefined && metric) {
    stateTargetBehind(draft, end);
  }
}

/** `autoscale 2 to 20 on cpu`. */
function stateMetricBehind(draft: DraftBuilder, at: number): void {
  const { reading } = draft;
  const metric = /^(?:cpu|memory|ram)$/.exec(reading.word(at + 1, at - 1))?.[0];
  const percentage = reading.tokens[at + 2]?.kind === 'number';
  if (
    metric &&
    !percentage &&
    /^(?:on|by|with)$/.test(reading.word(at, at - 1)) &&
    !reading.isTaken(at + 1)
  ) {
    draft.stateScoped({
      path: 'scale.metric',
      value: metric === 'cpu' ? 'cpu' : 'memory',
      start: at,
      end: at + 2,
    });
  }
}

/** `autoscale on memory at 80 %`. */
function stateTargetBehind(draft: DraftBuilder, at: number): void {
  const { reading } = draft;
  let next = at;
  while (
    /^(?:at|@|above|over|of|target|from|,|reaches|when|is|it)$/.test(
      reading.word(next, at - 1),
    ) &&
    next < at + 3
  ) {
    next++;
  }
  const token = reading.tokens[next];
  if (
    token?.kind === 'number' &&
    /^(?:%|percent|pct)$/.test(reading.word(next + 1, at - 1)) &&
    !reading.isTaken(next)
  ) {
    const target = Number(token.text);
    if (target >= 1 && target <= 100) {
      draft.stateScoped({
        path: 'scale.target',
        value: Math.round(target),
        start: next,
        end: next + 2,
      });
    }
  }
}

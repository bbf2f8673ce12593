import type { DraftBuilder } from '../assembly/draftBuilder';
import { isDoubted, isOfAnother } from '../grammar/doubt';
import { PhraseBook, type Found } from '../grammar/phraseBook';
import { isDataService } from '../lexicon/vocabulary';
import { cpuText } from '../grammar/quantities';

const MEMORY = '(memory|ram|mem|main memory)';
const CPU = '(cpu|cpus|vcpu|vcpus|processor|compute)';
const LIMIT =
  '(limit|limits|lim|max|maximum|cap|capped at|ceiling|at most|up to|not more than|no more than|never more than|limited to|hard limit)';
const REQUEST =
  '(request|requests|req|reqs|requested|min|minimum|at least|guaranteed|reserve|reserved)';

type Entry =
  | 'memory'
  | 'memoryLimit'
  | 'cpu'
  | 'cpuLimit'
  | 'both'
  | 'limits'
  | 'range'
  | 'size'
  | 'loneSize'
  | 'cpuRange'
  | 'lone';

const book = new PhraseBook<Entry>([
  [`${MEMORY} ${LIMIT} _ {memory}`, 'memoryLimit'],
  [`{memory} [of] ${MEMORY} [,|and|with] ${LIMIT} _ {limit:memory}`, 'range'],
  [`{memory} ${MEMORY} ${LIMIT} _ {limit:memory}`, 'range'],
  [`${MEMORY} _ ${LIMIT} _ {memory}`, 'memoryLimit'],
  [`${LIMIT} _ [of] {memory} [of] ${MEMORY}`, 'memoryLimit'],
  ['(limit|limits|lim|limited to|capped at) _ {memory}', 'memoryLimit'],
  [`${LIMIT} [of|for] [the] ${MEMORY} _ {memory}`, 'memoryLimit'],
  [`{memory} [of] ${MEMORY} (limit|max|maximum|at most|tops)`, 'memoryLimit'],
  [`{memory} (limit|max|maximum|tops)`, 'memoryLimit'],
  [
    `${MEMORY} (request|requests) _ {memory} , ${LIMIT} _ {limit:memory}`,
    'range',
  ],
  [
    `${MEMORY} _ {memory} (,|and|/|-|to|;) [with] [a] [${MEMORY}] ${LIMIT} _ {limit:memory}`,
    'range',
  ],
  [`{memory} [of] [${MEMORY}] (,|and|/|;) ${LIMIT} _ {limit:memory}`, 'range'],
  [`{memory} [${REQUEST}] (,|and|/|-|to) {limit:memory} ${LIMIT}`, 'range'],
  [`{memory} (-|to|..) {limit:memory} [of] ${MEMORY}`, 'range'],
  [`${MEMORY} _ {memory} (-|to|..) {limit:memory}`, 'range'],
  [`${MEMORY} _ {low:number} (-|to|..) {limit:memory}`, 'range'],
  [`{low:number} (-|to|..) {limit:memory} [of] ${MEMORY}`, 'range'],
  [`between {memory} and {limit:memory} [of] [${MEMORY}]`, 'range'],
  [`[${REQUEST}] _ {memory} [of] ${MEMORY} [${REQUEST}]`, 'memory'],
  [`${MEMORY} [${REQUEST}] _ [${REQUEST}] _ {memory}`, 'memory'],
  [`${REQUEST} [of|for] [the] ${MEMORY} _ {memory}`, 'memory'],

  [`${CPU} ${LIMIT} _ {cpu}`, 'cpuLimit'],
  [`${CPU} ${LIMIT} _ {cores}`, 'cpuLimit'],
  [`${LIMIT} [of|for] [the] ${CPU} _ {cpu}`, 'cpuLimit'],
  [`${LIMIT} _ {cpu} [of] [${CPU}]`, 'cpuLimit'],
  [`{cpu} [${CPU}] (limit|max|maximum|tops)`, 'cpuLimit'],
  [`[${REQUEST}] _ {cpu} [of] [a] [${CPU}] [time] [${REQUEST}]`, 'cpu'],
  [`${CPU} [${REQUEST}] _ [${REQUEST}] _ {cpu}`, 'cpu'],
  [`${CPU} [${REQUEST}] _ [${REQUEST}] _ {cores}`, 'cpu'],
  [`${REQUEST} [of|for] [the] ${CPU} _ {cpu}`, 'cpu'],
  [`(cores|core) (:|=) {cores}`, 'cpu'],

  [
    `[${REQUEST}] _ {cpu} [${CPU}] (/|,|and|&|with|+) {memory} [of] [${MEMORY}]`,
    'both',
  ],
  [
    `[${REQUEST}] _ {memory} [of] [${MEMORY}] (/|,|and|&|with|+) {cpu} [${CPU}]`,
    'both',
  ],
  [`${LIMIT} _ {cpu} [${CPU}] (/|,|and|&) {memory} [${MEMORY}]`, 'limits'],
  [`${LIMIT} _ {memory} [${MEMORY}] (/|,|and|&) {cpu} [${CPU}]`, 'limits'],

  ['[t-shirt|tshirt|t shirt] size [:|=|is] _ {size:name}', 'size'],
  [
    '(small|medium|large) (size|sized|instance|instances|t-shirt|flavor|flavour|footprint|profile)',
    'size',
  ],
  ['size (small|medium|large|s|m|l)', 'size'],
  ['resources _ (small|medium|large)', 'size'],
  ['sized _ (small|medium|large)', 'size'],
  ['[(gets|get|is|be|use|uses|with)] [a] (small|medium|large)', 'loneSize'],
  [
    `${CPU} (request|requests) _ {cpu} [(,|and|/|;)] ${LIMIT} _ {upper:cpu}`,
    'cpuRange',
  ],
  [
    `${CPU} (request|requests) _ {cpu} [(,|and|/|;)] ${LIMIT} _ {upper:cores}`,
    'cpuRange',
  ],
  [`${CPU} _ {cpu} (,|and|/|-|to|;) ${LIMIT} _ {upper:cores}`, 'cpuRange'],

  ['{memory}', 'lone'],
]);

/** More than any machine has. */
const MOST_CORES = 128;

/** Words for a size. @internal */
export const sizeWords: Readonly<Record<string, string>> = {
  small: 'small',
  s: 'small',
  medium: 'medium',
  m: 'medium',
  mid: 'medium',
  large: 'large',
  l: 'large',
  big: 'large',
};

/**
 * Reads CPU and memory, requests and limits, or a size.
 *
 * @internal
 */
export function readResources(draft: DraftBuilder): void {
  const { reading } = draft;
  for (const match of reading.find(book)) {
    const polarity = reading.polarity(match);
    if (
      polarity !== 'wanted' ||
      isThreshold(draft, match) ||
      isOfAnother(reading, match)
    ) {
      continue;
    }
    if (isDoubted(reading, match)) {
      const { start, end } = match;
      reading.take(match);
      draft.notUnderstood.push({ start, end });
      continue;
    }
    if (match.entry === 'size') {
      stateSize(draft, match);
    } else if (match.entry === 'loneSize') {
      if (isByEnvironment(draft, match)) {
        stateSize(draft, match);
      }
    } else if (match.entry !== 'lone' || isAlone(draft, match)) {
      stateAmounts(draft, match);
    }
  }
}

/** `target cpu 60` is when to scale, and nobody asks for 60 cores. */
function isThreshold({ reading }: DraftBuilder, match: Found<Entry>): boolean {
  const cores = match.captures.cores?.value;
  return (
    /^(?:target|threshold|trigger|above|over|when|if|on)$/.test(
      reading.word(match.start - 1, match.start),
    ) ||
    (typeof cores === 'number' && cores > MOST_CORES)
  );
}

function stateSize(draft: DraftBuilder, match: Found<Entry>): void {
  const words = draft.reading.tokens
    .slice(match.start, match.end)
    .map(({ word }) => word);
  const size = words.map(word => sizeWords[word]).find(Boolean);
  if (size) {
    draft.stateScoped(
      {
        path: 'resources.size',
        value: size,
        start: match.start,
        end: match.end,
      },
      { joins: true },
    );
  }
}

function stateAmounts(draft: DraftBuilder, match: Found<Entry>): void {
  const { captures, entry, start, end } = match;
  const limits =
    isInLimits(draft, start) ||
    entry === 'limits' ||
    entry === 'memoryLimit' ||
    entry === 'cpuLimit';
  const cores = captures.cores && cpuText(Number(captures.cores.value));
  // In "200-400Mi" the unit holds for both.
  const low =
    captures.low &&
    `${captures.low.value}${String(captures.limit.value).replace(
      /^[\d.]+/,
      '',
    )}`;
  const amounts: [string, unknown][] = [
    [limits ? 'memoryLimit' : 'memory', captures.memory?.value ?? low],
    [limits ? 'cpuLimit' : 'cpu', captures.cpu?.value ?? cores],
    ['memoryLimit', captures.limit?.value],
    [
      'cpuLimit',
      typeof captures.upper?.value === 'number'
        ? cpuText(captures.upper.value)
        : captures.upper?.value,
    ],
  ];
  for (const [field, value] of amounts) {
    if (value !== undefined && value !== '0') {
      draft.stateScoped(
        { path: `resources.${field}`, value, start, end },
        { joins: true },
      );
    }
  }
}

/** `large in prod`, `dev small`: the word alone, beside an environment. */
function isByEnvironment(
  { reading }: DraftBuilder,
  match: Found<Entry>,
): boolean {
  return reading.environmentMentions.some(
    ({ start, end }) =>
      start === match.end ||
      (end === match.start &&
        /^(?:|[,;.)]|and|but)$/.test(reading.word(match.end, match.start))),
  );
}

const SECTION_REACH = 14;

/** `limits: cpu 500m, memory 512Mi`, also as the head of indented lines. */
function isInLimits({ reading }: DraftBuilder, start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at <= SECTION_REACH; at--) {
    const { word } = reading.tokens[at];
    const opensSection =
      /^(?:limits?|requests?)$/.test(word) &&
      reading.tokens[at + 1].text === ':' &&
      reading.tokens[at + 2]?.kind !== 'number';
    if (opensSection) {
      return word.startsWith('limit');
    }
  }
  return false;
}

/** "512 MB" between commas is memory; "files up to 50 MB" is not. */
function isAlone(draft: DraftBuilder, match: Found<Entry>): boolean {
  const { reading } = draft;
  const before = reading.word(match.start - 1, match.start);
  const after = reading.word(match.end, match.start);
  const near = reading.tokens
    .slice(Math.max(0, match.start - 4), match.start)
    .some(({ word }) =>
      /^(?:core|cores|cpu|resources|memory|ram|m|requests)$/.test(word),
    );
  const owner = reading.word(match.start - 2, match.start);
  if (before === 'with' && isDataService(owner)) {
    return false;
  }
  const given =
    /^(?:it|each|them|pods?)$/.test(before) &&
    /^(?:give|gives|grant|allow|get|gets)$/.test(owner);
  if (given && (after === '' || /^[,;.)]$/.test(after))) {
    return true;
  }
  const isEnough =
    /^(?:should|is|are|will|would)$/.test(after) &&
    /^(?:be|enough|fine|plenty|ok|sufficient|do|suffice)$/.test(
      reading.word(match.end + 1, match.start),
    );
  return (
    (/^(?:|,)$/.test(before) && isEnough) ||
    ((before === '' || /^[,;:(|/&+-]$/.test(before)) &&
      (after === '' || /^[,;.)|/&-]$/.test(after))) ||
    (near && /^(?:,|and|&|\/|with|plus)$/.test(before)) ||
    (/^(?:with|needs|need|requests|give|requires|takes|and|gets|has|about|to)$/.test(
      before,
    ) &&
      (after === '' || /^(?:[,;.)]|and|in)$/.test(after)) &&
      !/^(?:files|file|uploads|upload|images|data)$/.test(
        reading.word(match.start - 2, match.start),
      ))
  );
}

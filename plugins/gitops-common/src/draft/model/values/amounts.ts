import { quantityOf } from '../../../kubernetes';
import { cpuSchema, memorySchema } from '../../../problems';
import { cpuText, readMemory } from '../../grammar/quantities';
import type { Span } from '../../grammar/reading';
import { negations } from '../../lexicon/polarity';
import { tokenize } from '../../text';
import type { ModelValue, Quoted } from './ModelValue';

type Side = 'request' | 'limit';

const LIMIT =
  /^(?:limit|limits|limited|lim|max|maximum|most|cap|capped|ceiling|above|over|exceed|exceeds|beyond|hard|more)$/;
const REQUEST =
  /^(?:request|requests|requested|req|min|minimum|least|guaranteed|reserve|reserved)$/;
/** What has a size of its own, so that an amount beside it is not the workload's. */
const OTHER_SIZES =
  /^(?:files?|uploads?|disks?|storage|volumes?|images?|photos?|videos?|downloads?|payloads?|body|bodies|attachments?|backups?|buckets?|databases?|db|redis|postgres|postgresql|cache|logs?|traffic|bandwidth|documents?|rows?|data|machines?|nodes?|laptops?|servers?|per|second|day|month)$/;
const NEAR = 3;
const EXCEEDS = /^(?:exceeds?|more|above|over|beyond)$/;
const BOUND_REACH = 5;

/** Memory, as a request or as a limit. @internal */
export function memoryValue(side: Side): ModelValue<string> {
  return {
    parse: text => {
      const tokens = tokenize(text.trim().slice(0, 40));
      const read = readMemory(tokens, 0);
      const value = read?.end === tokens.length ? read.value : text.trim();
      return memorySchema.safeParse(value).success ? value : undefined;
    },
    find: (value, quoted) => amounts({ quoted, side, value, unit: 'memory' }),
  };
}

/** CPU, as a request or as a limit. @internal */
export function cpuValue(side: Side): ModelValue<string> {
  return {
    parse: text => {
      const value = text.trim();
      const cores = cpuSchema.safeParse(value).success
        ? quantityOf(value)
        : undefined;
      return cores === undefined ? undefined : cpuText(cores);
    },
    find: (value, quoted) => amounts({ quoted, side, value, unit: 'cpu' }),
  };
}

function amounts(options: {
  quoted: Quoted;
  side: Side;
  value: string;
  unit: 'memory' | 'cpu';
}): Span[] {
  const { quoted, side, value, unit } = options;
  const { words, quote } = quoted;
  const { reading } = words.draft;
  const spans: Span[] = [];
  for (let at = quote.start; at < quote.end; at++) {
    const read = reading.read(unit, at);
    if (
      read &&
      read.end <= quote.end &&
      quantityOf(read.value) === quantityOf(value) &&
      sideOf(quoted, { start: at, end: read.end }) === side &&
      !isOfOthers(quoted, { start: at, end: read.end })
    ) {
      const start = side === 'limit' ? bound(quoted, at) : at;
      spans.push({ start, end: read.end });
    }
  }
  return spans;
}

/** Where "never let it exceed" begins, which says no to what is more. */
function bound({ words }: Quoted, at: number): number {
  const { reading } = words.draft;
  let exceeds = false;
  for (let before = at - 1; before >= at - BOUND_REACH; before--) {
    const word = reading.word(before, at);
    if (negations.has(word) || word === 'no') {
      return exceeds ? before : at;
    }
    exceeds ||= EXCEEDS.test(word);
  }
  return at;
}

/** The nearest of the words for a request and for a limit, on either side. */
function sideOf({ words }: Quoted, span: Span): Side {
  for (let distance = 1; distance <= NEAR + 1; distance++) {
    for (const at of [span.start - distance, span.end + distance - 1]) {
      const word = words.draft.reading.word(at, span.start);
      if (LIMIT.test(word)) {
        return 'limit';
      }
      if (REQUEST.test(word)) {
        return 'request';
      }
    }
  }
  return 'request';
}

function isOfOthers({ words }: Quoted, { start, end }: Span): boolean {
  for (let distance = 1; distance <= NEAR; distance++) {
    for (const at of [start - distance, end + distance - 1]) {
      if (OTHER_SIZES.test(words.draft.reading.word(at, start))) {
        return true;
      }
    }
  }
  return false;
}

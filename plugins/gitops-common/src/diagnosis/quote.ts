import type { JsonValue } from '../kubernetes';
import {
  keysOf,
  valueAtPointer,
  type ApplicationSnapshot,
  type Evidence,
} from '../status';
import type { ResourceRef } from '../vocabulary';

const LONGEST_QUOTE = 300;

/** What to quote, and from where. */
export interface QuoteOptions {
  pointer: string;
  resource?: ResourceRef;
  /** Offset of what must be in the quote. */
  from?: number;
}

/**
 * Evidence for the value at a pointer: the whole of it if it is short, otherwise
 * the slice that begins at `from`.
 *
 * @returns `undefined` where there is no text, number or truth value.
 */
export function quote(
  snapshot: ApplicationSnapshot,
  { pointer, resource, from = 0 }: QuoteOptions,
): Evidence | undefined {
  const value = valueAtPointer(snapshot as unknown as JsonValue, pointer);
  if (
    (typeof value !== 'string' || value === '') &&
    typeof value !== 'number' &&
    typeof value !== 'boolean'
  ) {
    return undefined;
  }
  return {
    pointer,
    ...(resource ? { resource } : {}),
    field: fieldOf(keysOf(pointer)),
    text: slice(String(value), from),
  };
}

function slice(text: string, from: number): string {
  if (text.length <= LONGEST_QUOTE) {
    return text;
  }
  const whole = startOfCharacter(text, startOf(text, from));
  const end = startOfCharacter(
    text,
    Math.min(text.length, whole + LONGEST_QUOTE),
  );
  const lastSpace = text.lastIndexOf(' ', end);
  return text.slice(
    whole,
    end < text.length && lastSpace > whole + LONGEST_QUOTE / 2
      ? lastSpace
      : end,
  );
}

/** What is told at the end of a text is quoted with what comes before it. */
function startOf(text: string, from: number): number {
  const latest = text.length - LONGEST_QUOTE;
  if (from <= latest) {
    return Math.max(0, from);
  }
  const space = text.indexOf(' ', latest);
  return space === -1 || space >= from ? latest : space + 1;
}

/** Half of a surrogate pair is no text. */
function startOfCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return index > 0 && code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}

/** Fields of a snapshot in the words of the Application's own status. */
const applicationFields: readonly [RegExp, string][] = [
  [/^operation\.results/, 'status.operationState.syncResult.resources'],
  [/^operation\.retries/, 'status.operationState.retryCount'],
  [/^operation/, 'status.operationState'],
  [/^(conditions|resources|sync|health|history|reconciledAt)/, 'status.$1'],
  [/^(destination|sources|project|syncPolicy)/, 'spec.$1'],
  [/^deletingSince/, 'metadata.deletionTimestamp'],
];

/** Keys of a pointer that lead to the object itself. */
const rootLengths: Readonly<Record<string, number>> = {
  'detail/nodes': 3,
  'detail/events': 3,
  'detail/gaps': 3,
  'detail/objects': 4,
  'detail/managed': 4,
};

function fieldOf(keys: string[]): string {
  const root = rootLengths[keys.slice(0, 2).join('/')];
  const path = (root === undefined ? keys : keys.slice(root))
    .map(key => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
  if (root !== undefined) {
    return path;
  }
  for (const [pattern, replacement] of applicationFields) {
    if (pattern.test(path)) {
      return path.replace(pattern, replacement);
    }
  }
  return path;
}

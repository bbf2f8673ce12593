import { asList, asObject, get, type JsonValue } from '../kubernetes';
import type { ResourceRef } from '../vocabulary';
import { storedText } from './maskText';
import { snapshotLimits } from './snapshotLimits';

/** A place below a value: keys and indexes. */
type Keys = (string | number)[];

/** A text that is not empty, fit to be stored. */
export function wordAt(
  value: JsonValue | undefined,
  ...keys: Keys
): string | undefined {
  return textOf(get(value, ...keys), snapshotLimits.word);
}

/** The same for a message, which may be longer. */
export function messageAt(
  value: JsonValue | undefined,
  ...keys: Keys
): string | undefined {
  return textOf(get(value, ...keys), snapshotLimits.message);
}

function textOf(
  value: JsonValue | undefined,
  limit: number,
): string | undefined {
  return typeof value === 'string' && value.trim() !== ''
    ? storedText(value, limit)
    : undefined;
}

/** A whole number. Protocol buffers' JSON writes 64 bits as a text. */
export function integerAt(
  value: JsonValue | undefined,
  ...keys: Keys
): number | undefined {
  const found = get(value, ...keys);
  const number =
    typeof found === 'string' && /^-?\d{1,15}$/.test(found)
      ? Number(found)
      : found;
  return Number.isSafeInteger(number) ? (number as number) : undefined;
}

/** Whether it is `true`. */
export function isSet(value: JsonValue | undefined, ...keys: Keys): boolean {
  return get(value, ...keys) === true;
}

/**
 * A time in ISO 8601, UTC. Go writes a time that was never set as the year 1;
 * protocol buffers write seconds and nanoseconds.
 */
export function timeAt(
  value: JsonValue | undefined,
  ...keys: Keys
): string | undefined {
  const found = get(value, ...keys);
  const seconds = integerAt(found, 'seconds');
  const time =
    typeof found === 'string' && /^\d{4}-\d\d-\d\dT/.test(found)
      ? Date.parse(found)
      : (seconds ?? NaN) * 1_000;
  // Beyond the year 9999, ISO 8601 has another form.
  if (!(time > 0) || time > 253_402_300_799_000) {
    return undefined;
  }
  return typeof found === 'string' && found.length <= 30 && found.endsWith('Z')
    ? found
    : new Date(time).toISOString();
}

/** Texts of a list; what is none is left out. */
export function wordsAt(
  value: JsonValue | undefined,
  key: string,
  limit: number,
): string[] {
  return asList(get(value, key))
    .slice(0, limit)
    .flatMap(item => wordAt(item) ?? []);
}

/** Names with texts, sorted by name. */
export function wordMapAt(
  value: JsonValue | undefined,
  ...keys: Keys
): [string, string][] {
  return Object.entries(asObject(get(value, ...keys)))
    .flatMap(([name, text]): [string, string][] =>
      typeof text === 'string' && name !== '__proto__' && name.length <= 400
        ? [[name, storedText(text, snapshotLimits.word)]]
        : [],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What upstream writes of a resource, with whatever is missing empty. */
export function resourceAt(value: JsonValue | undefined): ResourceRef {
  return {
    group: wordAt(value, 'group') ?? '',
    version: wordAt(value, 'version') ?? '',
    kind: wordAt(value, 'kind') ?? '',
    namespace: wordAt(value, 'namespace'),
    name: wordAt(value, 'name') ?? '',
  };
}

/** Health of a resource or an Application, where it is said. */
export function healthAt(
  value: JsonValue | undefined,
): { status: string; message?: string } | undefined {
  const status = wordAt(value, 'health', 'status');
  return status === undefined
    ? undefined
    : { status, message: messageAt(value, 'health', 'message') };
}

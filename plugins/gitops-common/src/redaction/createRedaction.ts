import { looksLikeCredential, passesCredential } from '../problems';
import { REDACTED, redactText } from './redactText';

/**
 * Takes credentials and addresses of people out of data, and puts names back that
 * it took out.
 *
 * @public
 */
export interface Redaction {
  /**
   * The same data with every string, keys too, without what must not leave. Names
   * that were given become `name-1`, `name-2` and so on.
   */
  redact<T>(data: T): T;
  /** The same data with the names put back. What is redacted for good stays so. */
  restore<T>(data: T): T;
}

/** How aliases look, in front of what else may stand there. */
const ALIAS = /(?<![A-Za-z0-9-])name-\d{1,6}(?![A-Za-z0-9])/gi;

/**
 * Makes a redaction. Without names only what is secret is taken out.
 *
 * @param options.names - names that the receiver must not learn, such as those of
 * teams, workloads and hosts; the longest goes first. Shorter than three
 * characters they are left, since they would be found in other words.
 *
 * @public
 */
export function createRedaction(options: {
  names?: readonly string[];
}): Redaction {
  const names = [...new Set(options.names ?? [])]
    .filter(name => name.length >= 3)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const aliasOf = (_: string, index: number) => `name-${index + 1}`;
  const keepAliasesApart = (data: unknown) => {
    if (names.length > 0) {
      mapTexts(data, text => {
        // What looks like an alias already gets one, or another name came back for it.
        for (const [word] of text.matchAll(ALIAS)) {
          if (!names.includes(word.toLowerCase())) {
            names.push(word.toLowerCase());
          }
        }
        return text;
      });
    }
  };
  return {
    redact(data) {
      keepAliasesApart(data);
      const replaceNames = replacer(names, names.map(aliasOf));
      return mapTexts(data, text => replaceNames(redactText(text)), {
        hidesValues: true,
      });
    },
    restore: data => mapTexts(data, replacer(names.map(aliasOf), names)),
  };
}

/** Replaces whole names, in one pass, so that no alias is replaced again. */
function replacer(
  from: readonly string[],
  to: readonly string[],
): (text: string) => string {
  if (from.length === 0) {
    return text => text;
  }
  const byName = new Map(
    from.map((name, index) => [name.toLowerCase(), to[index]]),
  );
  const expression = new RegExp(
    `(?<![A-Za-z0-9-])(?:${[...from]
      .sort((a, b) => b.length - a.length)
      .map(name => name.replace(/[^A-Za-z0-9-]/g, '\\$&'))
      .join('|')})(?![A-Za-z0-9])`,
    'gi',
  );
  return text =>
    text.replace(expression, name => byName.get(name.toLowerCase()) ?? name);
}

function mapTexts<T>(
  data: T,
  map: (text: string) => string,
  { hidesValues = false }: { hidesValues?: boolean } = {},
): T {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return map(value);
    }
    if (Array.isArray(value)) {
      return value.map((item, index) =>
        hidesValues && isGivenTo(flagIn(value[index - 1]), item)
          ? REDACTED
          : visit(item),
      );
    }
    if (typeof value === 'object' && value !== null) {
      const { name } = value as { name?: unknown };
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          map(key),
          hidesValues &&
          (isGivenTo(key, item) || (key === 'value' && isGivenTo(name, item)))
            ? REDACTED
            : visit(item),
        ]),
      );
    }
    return value;
  };
  return visit(data) as T;
}

/** `--password` of a list of arguments. */
function flagIn(argument: unknown): string | undefined {
  return typeof argument === 'string'
    ? /^--?([A-Za-z][\w-]{0,60})$/.exec(argument)?.[1]
    : undefined;
}

/** Whether the name says so: what gives itself away is found in the value. */
function isGivenTo(name: unknown, value: unknown): boolean {
  return (
    typeof name === 'string' &&
    typeof value === 'string' &&
    passesCredential(name, value) &&
    !looksLikeCredential(value)
  );
}

import { findSecrets } from '../draft/secrets';
import { looksLikeCredential, passesCredential } from '../problems';

/** What stands in place of a credential. */
export const REDACTED = '[redacted]';

/** What stands in place of an address of a person. */
export const REDACTED_EMAIL = '[email]';

// Every repetition has an upper bound, so that a hostile text costs linear time.
const PRIVATE_KEY =
  /-----BEGIN [A-Z0-9 ]{0,40}(?:PRIVATE KEY|CERTIFICATE)-----[\s\S]{0,20000}?(?:-----END [A-Z0-9 ]{0,40}-----|$)/g;

/** The values of a pasted Secret. */
const SECRET_DATA =
  /(\bkind:[ \t]{1,3}["']?Secret\b[\s\S]{0,2000}?\n[ \t]{0,20}(?:data|stringData):[ \t]{0,5}\r?\n)((?:[ \t]{1,20}["']?[\w.-]{1,253}["']?:[^\n]{0,4000}(?:\n|$)){1,50})/g;

/** A user without a password tells a token, too. */
const USER_INFO = /\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s@/"'<>]{1,500}@/gi;

const AUTHORIZATION =
  /\b((?:bearer|basic|token|apikey)[ \t]{1,4})([A-Za-z0-9+/=._~-]{8,2000})/gi;

/** `Password=x;` and `--token x`, also glued into a longer line. */
const SETTING =
  /(?<![\w.-])((?:--?)?([A-Za-z][\w.-]{0,80})["']?[ \t]{0,2}[=:][ \t]{0,2}["']?)([^\s"',;&<>]{3,2000})/g;

const FLAG =
  /(?<![\w-])(--?([a-z][a-z-]{0,60})[ \t]{1,3})([^\s"',;&<>-][^\s"',;&<>]{2,2000})/g;

const EMAIL =
  /(?<![\p{L}\p{N}.+-])[\p{L}\p{N}_.+'-]{1,64}(?:@|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}-])/giu;

const LONG_WORD = /[^\s"'`,;()<>[\]{}|=:]{12,2000}/g;

/**
 * A text without credentials and addresses of people.
 *
 * @internal
 */
export function redactText(text: string): string {
  return redactFound(text)
    .replace(PRIVATE_KEY, REDACTED)
    .replace(
      SECRET_DATA,
      (_, head: string, values: string) =>
        `${head}${values.replace(/:[^\n]*/g, `: ${REDACTED}`)}`,
    )
    .replace(USER_INFO, `$1${REDACTED}@`)
    .replace(AUTHORIZATION, (whole, scheme: string, value: string) =>
      /\d/.test(value) || value.length > 20 ? `${scheme}${REDACTED}` : whole,
    )
    .replace(SETTING, hideValue)
    .replace(FLAG, hideValue)
    .replace(EMAIL, REDACTED_EMAIL)
    .replace(LONG_WORD, word =>
      looksLikeCredential(word) || looksRandom(word) ? REDACTED : word,
    );
}

/**
 * Whether nobody would write or name anything like it. Names of Kubernetes and
 * digests have no capitals, paths and names of classes have words.
 */
function looksRandom(word: string): boolean {
  const body = word.replace(/[.]+$/, '');
  const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0;
  return (
    /^[A-Za-z0-9+/_=-]{28,300}$/.test(body) &&
    // Keys of AWS have forty characters, and some of them a single digit.
    count(/\d/g) >= (/^(?=.*[+/]).{40}$/.test(body) ? 1 : 2) &&
    count(/[A-Z]/g) >= 4 &&
    count(/[a-z]/g) >= 4 &&
    // Changes of kind between neighbors: words have few of them.
    count(/[a-z][A-Z0-9]|[A-Z0-9][a-z]|\d[A-Z]|[A-Z]\d/g) >= body.length / 6
  );
}

function hideValue(...match: string[]): string {
  const [whole, start, name, value] = match;
  return value !== REDACTED && passesCredential(name, value)
    ? `${start}${REDACTED}`
    : whole;
}

/** Also without the bracket that a value does not end with. */
const STANDS_FOR_ONE = /^\[(?:redacted|email)\]?$/;

function redactFound(text: string): string {
  let redacted = '';
  let at = 0;
  for (const { start, end } of findSecrets(text)) {
    if (STANDS_FOR_ONE.test(text.slice(start, end))) {
      continue;
    }
    redacted += text.slice(at, start) + REDACTED;
    at = end;
  }
  return redacted + text.slice(at);
}

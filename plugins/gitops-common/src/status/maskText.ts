import {
  findCredentials,
  looksLikeCredential,
  passesCredential,
} from '../problems';

/** What stands in place of a secret value, as Argo CD writes it. */
export const MASK = '++++++++';

const PRIVATE_KEY =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g;

const USER_INFO = /\b([a-z][a-z0-9+.-]{0,30}:\/\/)([^\s@/]{1,500})@/gi;

/** Only these words can hold what {@link looksLikeCredential} knows. */
const LONG_WORD = /[^\s"'`,;()<>[\]{}]{8,}/g;

/** `password=hunter2`, as in a connection string or an argument. */
const SETTING = /^((?:--?)?([A-Za-z][\w.-]{0,100})=)(.+)$/;

/**
 * A text of a controller without the credentials that it may quote: in the URL
 * of a repository, in an error, in a setting.
 *
 * @public
 */
export function maskText(text: string): string {
  return withoutFound(text)
    .replace(PRIVATE_KEY, MASK)
    .replace(USER_INFO, (whole, scheme: string, user: string) =>
      user.includes(':') || looksLikeCredential(user)
        ? `${scheme}${MASK}@`
        : whole,
    )
    .replace(LONG_WORD, maskWord);
}

function withoutFound(text: string): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of findCredentials(text)) {
    masked += text.slice(at, start) + MASK;
    at = end;
  }
  return masked + text.slice(at);
}

function maskWord(word: string): string {
  const [, start, name, value] = SETTING.exec(word) ?? [];
  if (name && passesCredential(name, value)) {
    return `${start}${MASK}`;
  }
  return looksLikeCredential(word) ? MASK : word;
}

/**
 * A text of a controller, fit to be stored: without credentials, and without its
 * middle where it is longer than `limit`. Errors begin with the place and end
 * with the cause, so both ends stay.
 *
 * @public
 */
export function storedText(text: string, limit: number): string {
  // Masked before it is cut, so that no half of a credential is overlooked.
  const bounded = cut(text, 4 * limit);
  const masked = maskText(bounded);
  return cut(masked, limit);
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) {
    return text;
  }
  const end = Math.floor(limit / 2);
  return `${text.slice(0, limit - end - 3)} … ${text.slice(-end)}`;
}

import { credentialForms, type CredentialForm } from './credentialForms';
import { looksLikeCredential } from './credentials';
import { passesCredential } from './credentialsInText';
import { credentialShapes } from './credentialShapes';
import { plainText } from './plainText';

/**
 * A credential in a text, by its offsets.
 *
 * @public
 */
export interface FoundCredential {
  start: number;
  end: number;
  /** What it was given to, where something names it. */
  name?: string;
}

/**
 * Finds credentials in a text of any kind, wherever they stand in it: by the shape
 * of well-known tokens, by the name that a value is given to in YAML, JSON, XML or
 * arguments, and by words for a password in many languages.
 *
 * @returns in the order of the text, without overlaps.
 *
 * @public
 */
export function findCredentials(text: string): FoundCredential[] {
  const { plain, offsetOf } = plainText(text);
  const found = [
    ...credentialShapes.flatMap(shape =>
      [...plain.matchAll(shape)].map(match => ({
        start: match.index,
        end: match.index + match[0].length,
        name: undefined,
      })),
    ),
    ...credentialForms.flatMap(form => foundBy(form, plain)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundCredential[] = [];
  for (const { start, end, name } of found) {
    const last = kept[kept.length - 1];
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.name ??= name;
    } else {
      kept.push({ start, end, ...(name ? { name } : {}) });
    }
  }
  return kept.map(({ start, end, ...rest }) => ({
    ...rest,
    start: offsetOf(start),
    end: offsetOf(end),
  }));
}

/** A value may be the name of another value, so the search goes on in it. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const expression = new RegExp(pattern);
  const matches: RegExpExecArray[] = [];
  for (
    let match = expression.exec(text);
    match !== null;
    match = expression.exec(text)
  ) {
    matches.push(match);
    const before = match.groups?.before.length ?? 0;
    expression.lastIndex = match.index + Math.max(before, 1);
  }
  return matches;
}

function foundBy({ pattern, accepts }: CredentialForm, text: string) {
  return matchesOf(pattern, text).flatMap(match => {
    const { before = '', value = '', name } = match.groups ?? {};
    const trimmed = value.replace(/[.,;:?)\]}*_`]{1,10}$/, '');
    if (isMasked(trimmed) || !isAccepted({ accepts, name, value: trimmed })) {
      return [];
    }
    const start = match.index + before.length;
    return [{ start, end: start + trimmed.length, name }];
  });
}

function isAccepted(options: {
  accepts: CredentialForm['accepts'];
  name?: string;
  value: string;
}): boolean {
  const { accepts, name = '', value } = options;
  switch (accepts) {
    case 'by-name':
      return isGiven(name, value) || isKey(name, value);
    case 'random-by-name':
      return (isGiven(name, value) && looksRandom(value)) || isKey(name, value);
    case 'random':
      return looksRandom(value);
    default:
      return value !== '';
  }
}

/** Whether the name says so: shapes are searched for by themselves. */
function isGiven(name: string, value: string): boolean {
  return passesCredential(name, value) && !looksLikeCredential(value);
}

/** Keys of all kinds: names of things end so, too, but are no mix of signs. */
function isKey(name: string, value: string): boolean {
  return (
    /[a-z0-9](?:[_.-]key|[_.-]?dsn|[_.-]salt|[_.-]pw)$/i.test(name) &&
    passesCredential('password', value) &&
    looksRandom(value) &&
    value.length >= 12
  );
}

/** What stands for a credential is none. */
function isMasked(value: string): boolean {
  return /^(?:[•*x.+]{1,300}|\$[({].*|\{\{.*|\[redacted\]?|<.*)$/is.test(value);
}

/** Letters and digits mixed as nobody writes words, names or versions. */
function looksRandom(value: string): boolean {
  return (
    value.length >= 6 &&
    /[A-Za-z]/.test(value) &&
    (/[\d!@#$%^&*?~+]/.test(value) || /[A-Za-z]={1,2}$/.test(value)) &&
    !/^[\w-]+(?:\/[\w-]+)+$/.test(value) &&
    !/^\/[\w./-]*$/.test(value) &&
    !/^v?\d+(?:\.\d+)*(?:-[a-z0-9.]+)?$/i.test(value) &&
    !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value)
  );
}

/**
 * Names whose value is a credential: the word is at the end, so that
 * `TOKEN_TTL` and `PASSWORD_FILE` are none.
 */
const SECRET_NAME =
  /(^|[_.-])([a-z]*password|passwd|passphrase|pass|pwd|requirepass|secret|secret[_-]?key|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?)$/i;

/** Values that give themselves away, whatever their name. */
const SECRET_VALUES: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/,
  /\bglpat-[A-Za-z0-9_-]{20,}/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\b[rs]k_live_[A-Za-z0-9]{16,}/,
  /\bsk-[A-Za-z0-9_-]{32,}/,
  /\bAIza[A-Za-z0-9_-]{30,}/,
  /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
  /^(Bearer|Basic)\s+(?=\S*\d)[A-Za-z0-9+/._~=-]{12,}$/i,
  /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s:@/]*:(?!\$[({]|\$\w+@|\{\{)[^\s@/]+@/i,
];

const AUTHORIZATION_NAME = /(^|[_.-])authorization$/i;
const AUTHORIZATION_VALUE = /^(Bearer|Basic)\s+(?!\$[({]|\{\{)\S/i;

/** A name is no proof when the value cannot be a credential. */
const HARMLESS =
  /^(\s*|true|false|\d+(\.\d+)?\w{0,2}|\$\([^)]*\)|\$\{[^}]*\}|\{\{[^}]*\}\}|\/[^\s]*)$/i;

/**
 * Whether a value under a name is likely a credential that must not be in Git.
 *
 * @param name - of the variable or key; without one only the value counts.
 *
 * @public
 */
export function looksLikeCredential(
  value: string,
  name: string | undefined = undefined,
): boolean {
  // Long texts are searched at their beginning only, to stay fast.
  const text = value.slice(0, 20_000);
  if (SECRET_VALUES.some(pattern => pattern.test(text))) {
    return true;
  }
  if (name === undefined) {
    return false;
  }
  const words = snake(name);
  return (
    (SECRET_NAME.test(words) && !HARMLESS.test(value)) ||
    (AUTHORIZATION_NAME.test(words) && AUTHORIZATION_VALUE.test(text))
  );
}

/** `apiKey` as `api_Key`, so that words end where they end. */
function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
}

/**
 * Takes `--api-key=value` apart, so that the value has a name to be judged by.
 *
 * @public
 */
export function splitArgument(argument: string): {
  text: string;
  name?: string;
} {
  const match = /^--?([A-Za-z][A-Za-z0-9_.-]*)=(.*)$/s.exec(argument);
  return match ? { name: match[1], text: match[2] } : { text: argument };
}

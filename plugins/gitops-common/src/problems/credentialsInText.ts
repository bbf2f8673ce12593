import { looksLikeCredential } from './credentials';

/** Longer files are searched at their beginning only, to stay fast. */
const SEARCHED_CHARACTERS = 200_000;

/** `password: x`, `spring.datasource.password=x` and `export PASSWORD="x"`. */
const SETTING =
  /^\s*(?:-\s+)?(?:export\s+)?(["']?)([A-Za-z][\w.-]{0,100})\1\s*[:=]\s*("[^"\s]*"|'[^'\s]*'|[^\s"'#]+?),?;?\s*(?:#.*)?$/;

/** A line of JSON may have several. */
const JSON_SETTING = /"([A-Za-z][\w.-]{0,100})"\s*:\s*"([^"\s]*)"/g;

/** `redis.conf` writes neither a colon nor an equals sign. */
const REQUIRE_PASS = /^\s*(requirepass|masterauth)\s+(\S+)\s*$/;

/** `export PASSWORD=x` and `PGPASSWORD=x psql` within a shell script. */
const ASSIGNMENT =
  /(?:^|[\s;&|(])([A-Za-z_]\w{0,100})=("[^"]*"|'[^']*'|[^\s;&|)"']+)/g;

/** `--db-password x` within a shell script. */
const FLAG =
  /(?:^|\s)--?([A-Za-z][\w.-]{0,100})(?:\s+|=)("[^"]*"|'[^']*'|[^\s;&|)"'-][^\s;&|)"']*)/g;

/** What is filled in later or elsewhere, and what stands for anything. */
const PLACEHOLDER =
  /\$|\{\{|^[{[<%!&|>@`]|^\*\w|^[*x.?_-]+$|^[a-z][a-z0-9+.-]*:|^(null|nil|none|undefined|string|required|optional|redacted)$|[()]/i;

/** Names of variables and words of a language, not values. */
const WORD = /^([A-Z][a-z]+|[A-Z][A-Z0-9]*(_[A-Z0-9]+)+)$/;

/** Below these names, a plain word is rather the name of something. */
const NAMING = /(secret|credentials?|token|key)$/i;
const SECRET_REFERENCE = /(secret|credentials?)$/i;

/**
 * Whether a value that a program is given under a name is a credential that is
 * written out, rather than filled in from elsewhere or the name of a Secret.
 *
 * @public
 */
export function passesCredential(name: string, value: string): boolean {
  return (
    isWrittenOut(value) &&
    !(SECRET_REFERENCE.test(name) && isPlainWord(value)) &&
    looksLikeCredential(value, name)
  );
}

/**
 * Lines, counted from 1, of a configuration file in YAML, JSON, properties or
 * a similar form that set a credential.
 *
 * @public
 */
export function credentialLines(content: string): number[] {
  const lines = content.slice(0, SEARCHED_CHARACTERS).split('\n');
  return lines.flatMap((line, index) =>
    settingsOf(line).some(([name, value]) => setsCredential(name, value))
      ? [index + 1]
      : [],
  );
}

/**
 * Whether a shell script sets a variable to a credential, or passes one to a
 * program.
 *
 * @public
 */
export function scriptHasCredential(script: string): boolean {
  const text = script.slice(0, SEARCHED_CHARACTERS);
  return [...text.matchAll(ASSIGNMENT), ...text.matchAll(FLAG)].some(
    ([, name, value]) => passesCredential(name, unquote(value)),
  );
}

function settingsOf(line: string): [string, string][] {
  if (line.length > 2_000 || line.includes('{"')) {
    return jsonSettings(line);
  }
  const [, , name, value] = SETTING.exec(line) ?? [];
  const [, directive, pass] = REQUIRE_PASS.exec(line) ?? [];
  return [
    ...(name ? [[name, unquote(value)] satisfies [string, string]] : []),
    ...(directive
      ? [['requirepass', unquote(pass)] satisfies [string, string]]
      : []),
    ...jsonSettings(line),
  ];
}

function jsonSettings(line: string): [string, string][] {
  return [...line.matchAll(JSON_SETTING)].map(([, name, value]) => [
    name,
    value,
  ]);
}

function setsCredential(name: string, value: string): boolean {
  return (
    isWrittenOut(value) &&
    !WORD.test(value) &&
    !(NAMING.test(name) && isPlainWord(value)) &&
    looksLikeCredential(value, name)
  );
}

function isWrittenOut(value: string): boolean {
  return value !== '' && !PLACEHOLDER.test(value);
}

function isPlainWord(value: string): boolean {
  return !/[0-9A-Z]/.test(value);
}

function unquote(text: string): string {
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

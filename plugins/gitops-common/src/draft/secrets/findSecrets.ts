import { findCredentials, plainText } from '../../problems';
import { namesCredential } from './credentialNames';

/**
 * A credential in a text, by its offsets. `start` and `end` enclose what has
 * to be hidden; `from` is where the words about it begin.
 *
 * @internal
 */
export interface FoundSecret {
  from: number;
  start: number;
  end: number;
  /** What it looks like, to be named in a sentence. */
  what: string;
  /** Name of the variable that it was given to. */
  name?: string;
}

// Every repetition has an upper bound, so that a hostile text costs linear time.
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g;
const CONNECTION =
  /\b[a-z][a-z0-9+]{1,20}:\/\/([^\s:@/"'`]{0,100}:[^\s@"'`]{1,200})@/gi;
const TOKEN_SHAPES: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{30,80}\b/g,
  /\bgithub_pat_[A-Za-z0-9_]{30,100}\b/g,
  /\bglpat-[A-Za-z0-9_-]{18,60}/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,100}/g,
  /\b[sr]k_(?:live|test)_[A-Za-z0-9]{8,120}\b/g,
  /\bsk-[A-Za-z0-9_-]{20,200}/g,
  /\bAIza[A-Za-z0-9_-]{30,50}/g,
  /\bSG\.[A-Za-z0-9_-]{16,40}\.[A-Za-z0-9_-]{16,80}/g,
  /\beyJ[A-Za-z0-9_-]{8,500}\.eyJ[A-Za-z0-9_-]{4,1000}\.[A-Za-z0-9_-]{4,500}/g,
  /\bnpm_[A-Za-z0-9]{30,60}\b/g,
];
const ASSIGNMENT =
  /(?<![\w.-])([A-Za-z_][\w.-]{0,80}?)(["']?[ \t]{0,3}(?::=|=>|[:=])[ \t]{0,3})(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|`([^`\n]{1,300})`|([^\s"'`,;]{1,300}))/g;
const VALUE =
  '(?:"([^"\\n]{4,300})"|\'([^\'\\n]{4,300})\'|`([^`\\n]{4,300})`|([^\\s"\'`,;]{6,300}))';
const VERB =
  '(?:[ \\t]{0,2}:)?[ \\t]{1,3}((?:is|to|set to|should be|will be|must be|of|ist|est|es|lautet)[ \\t]{1,3})?';
const SPOKEN = new RegExp(
  `(?<![\\w-])((?:password|passwd|passphrase|passcode|passwort|kennwort|mot de passe|contrase\u00f1a|pwd|pw|pass(?=[ \\t]{0,2}(?:is[ \\t]|:))|(?:api|access|secret|private)[ -]?key|(?:access|auth|api|bearer|refresh)[ -]?token|client[ -]?secret|bearer|token|secret))${VERB}${VALUE}`,
  'gi',
);
const SPOKEN_VARIABLE = new RegExp(
  `(?<![\\w-])([A-Z][A-Z0-9_]{2,60})${VERB}${VALUE}`,
  'g',
);

const PASSWORD = /^(?:pass|pw|kennwort|mot|contrase)/i;
const LOGIN =
  /(?<![\w-])(?:basic[ -]?auth(?:entication)?|credentials|creds|login|logs? in)(?:[ \t]{1,3}(?:is|are|as|with|using|user))?[ \t]{0,2}[:=]?[ \t]{1,3}["'`]?[\w.@-]{1,40}[:/]([^\s,;"'`]{4,200})/gi;

/**
 * Finds credentials: private keys, connection strings, tokens of well-known
 * shapes, and values given to something that names a credential.
 *
 * @returns without overlaps, in the order of the text.
 *
 * @internal
 */
export function findSecrets(text: string): FoundSecret[] {
  const { plain, offsetOf } = plainText(text);
  return findIn(plain).map(({ from, start, end, ...rest }) => ({
    ...rest,
    from: offsetOf(from),
    start: offsetOf(start),
    end: offsetOf(end),
  }));
}

function findIn(text: string): FoundSecret[] {
  const found = [
    ...privateKeys(text),
    ...connections(text),
    ...tokens(text),
    ...assignments(text),
    ...spoken(text),
    ...logins(text),
    ...elsewhere(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundSecret[] = [];
  for (const secret of found) {
    const last = kept[kept.length - 1];
    if (last && secret.start < last.end) {
      last.from = Math.min(last.from, secret.from);
      last.end = Math.max(last.end, secret.end);
      last.name ??= secret.name;
    } else {
      kept.push({ ...secret });
    }
  }
  return kept;
}

function privateKeys(text: string): FoundSecret[] {
  return [...text.matchAll(PRIVATE_KEY)].map(match => ({
    from: match.index,
    start: match.index,
    end: match.index + match[0].length,
    what: 'a private key',
  }));
}

function connections(text: string): FoundSecret[] {
  return [...text.matchAll(CONNECTION)].flatMap(match => {
    const [whole, credentials] = match;
    const end = match.index + whole.length - 1;
    const start = end - credentials.length;
    const password = credentials.slice(credentials.indexOf(':') + 1);
    return isReference(password)
      ? []
      : [
          {
            from: match.index,
            start,
            end,
            what: 'a connection string with credentials',
          },
        ];
  });
}

function tokens(text: string): FoundSecret[] {
  return TOKEN_SHAPES.flatMap(shape =>
    [...text.matchAll(shape)].map(match => ({
      from: match.index,
      start: match.index,
      end: match.index + match[0].length,
      what: 'an access token',
    })),
  );
}

/** What looks like a value may be an assignment: `Node.js : password=...`. */
function assignmentsIn(text: string): RegExpExecArray[] {
  const expression = new RegExp(ASSIGNMENT);
  const found: RegExpExecArray[] = [];
  for (
    let match = expression.exec(text);
    match !== null;
    match = expression.exec(text)
  ) {
    found.push(match);
    const [, name, sign, , , , plain] = match;
    if (plain && /[:=]/.test(plain)) {
      expression.lastIndex = match.index + name.length + sign.length;
    }
  }
  return found;
}

function assignments(text: string): FoundSecret[] {
  return assignmentsIn(text).flatMap(match => {
    const [whole, name, , double, single, tick, plain] = match;
    const quoted = double ?? single ?? tick;
    const value = quoted ?? trimEnd(plain);
    if (!namesCredential(name) || isReference(value)) {
      return [];
    }
    const end =
      match.index +
      whole.length -
      (quoted === undefined ? plain.length - value.length : 1);
    const spaced = /\s/.test(match[2]);
    // "Secret: STRIPE_KEY" names a secret, it does not give one away.
    if (spaced && quoted === undefined && !looksRandom(value)) {
      if (!/pass|pwd/i.test(name) || isPlainWord(value)) {
        return [];
      }
    }
    return [
      {
        from: match.index,
        start: end - value.length,
        end,
        what: `a value for ${name}`,
        name,
      },
    ];
  });
}

function spoken(text: string): FoundSecret[] {
  return [...text.matchAll(SPOKEN), ...text.matchAll(SPOKEN_VARIABLE)].flatMap(
    match => {
      const [whole, name, verb, double, single, tick, plain] = match;
      const quoted = double ?? single ?? tick;
      const value = quoted ?? trimEnd(plain);
      const variable = /^[A-Z][A-Z0-9_]{2,60}$/.test(name);
      if (
        isReference(value) ||
        (variable && !namesCredential(name)) ||
        (variable && verb === undefined)
      ) {
        return [];
      }
      const password = PASSWORD.test(name);
      const says =
        verb !== undefined ||
        (password && /^[ \t]*:/.test(whole.slice(name.length)));
      const given =
        says && quoted !== undefined
          ? !value.includes(' ') || (password && !saysWhere(value))
          : looksRandom(value);
      if (!given) {
        return [];
      }
      const end =
        match.index +
        whole.length -
        (quoted === undefined ? plain.length - value.length : 1);
      return [
        {
          from: match.index,
          start: end - value.length,
          end,
          what: `a value for ${name}`,
          ...(variable ? { name } : {}),
        },
      ];
    },
  );
}

/** `basic auth admin:...`: a user with a password behind a colon. */
function logins(text: string): FoundSecret[] {
  return [...text.matchAll(LOGIN)].flatMap(match => {
    const [whole, plain] = match;
    const value = trimEnd(plain);
    if (isReference(value) || !looksRandom(value)) {
      return [];
    }
    const start = match.index + whole.length - plain.length;
    return [
      {
        from: match.index,
        start,
        end: start + value.length,
        what: 'a user name with its password',
      },
    ];
  });
}

/** What texts of every kind give away: lists of variables, other languages, tokens. */
function elsewhere(text: string): FoundSecret[] {
  return findCredentials(text).map(({ start, end, name }) => ({
    from: start,
    start,
    end,
    what: name ? `a value for ${name}` : 'a credential',
    ...(name ? { name } : {}),
  }));
}

/** `password is "the same as in staging"` tells no password. */
function saysWhere(value: string): boolean {
  return /^(?:from|in|at|stored|kept|the|a|an|your|same|as|not|never|set|given|provided|managed|read)\b/i.test(
    value,
  );
}

/** Whether a value only says where the credential is. */
function isReference(value: string): boolean {
  return (
    value === '' ||
    /^[•*x.]{1,300}$/i.test(value) ||
    /^(?:\$\{?|\{\{|<|%|vault:|secretref:|ref\+|op:\/\/|arn:aws:secretsmanager|projects\/)/i.test(
      value,
    ) ||
    /^(?:true|false|none|null|yes|no|todo|tbd|required|secret|secrets|vault|generated|random|from|in|is|optional|needed|external)$/i.test(
      value,
    ) ||
    /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) ||
    /^\/[\w./-]*$/.test(value)
  );
}

function isPlainWord(value: string): boolean {
  return /^(?:[a-z]+|[A-Z][a-z]*|[a-z]+(?:[-/][a-z]+)+)$/.test(value);
}

/** Letters and digits mixed as nobody writes words, names or versions. */
function looksRandom(value: string): boolean {
  if (value.length < 6 || /^[\w-]+(?:\/[\w-]+)+$/.test(value)) {
    return false;
  }
  const digits = /\d/.test(value);
  const letters = /[A-Za-z]/.test(value);
  const specials = /[!@#$%^&*?~+]/.test(value);
  const versionLike = /^v?\d+(?:\.\d+)*(?:-[a-z0-9.]+)?$/i.test(value);
  return letters && (digits || specials) && !versionLike;
}

function trimEnd(value: string): string {
  return value.replace(/[.,;:?)\]}]{1,10}$/, '');
}

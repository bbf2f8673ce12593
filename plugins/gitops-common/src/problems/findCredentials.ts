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

interface Form {
  /** Groups `before`, with all in front of the value, `value` and maybe `name`. */
  pattern: RegExp;
  /** Whether the value has to look like one; elsewhere its place is enough. */
  accepts: 'anything' | 'random' | 'by-name';
}

// Every repetition has an upper bound, so that a hostile text costs linear time.
const NAME = '(?<name>[A-Za-z_][\\w.-]{0,80})';
const QUOTES = '["\'\\\\]{0,4}';
const SAID =
  'is|to|was|are|ist|lautet|war|est|es|era|\u00e9|\u00e8|\u00e4r|er|on|je|jest|to jest|is het|\u0431\u044b\u043b|\u044d\u0442\u043e|\u0454|\u0e04\u0e37\u0e2d|l\u00e0|adalah|olarak|hai|\u0939\u0948';
/** Words for a password that no other word begins with, as people write them. */
const PASSWORDS = [
  'pass[ -]?(?:word|code|phrase|wd)',
  'passwort',
  'kennwort',
  'mot de passe',
  'contrase[nñ]a',
  'clave',
  'senha',
  'palavra-passe',
  'parola d.ordine',
  'wachtwoord',
  'has[lł]o',
  'l[oö]senord(?:et)?',
  'adgangskode(?:n)?',
  'passord(?:et)?',
  'salasana',
  'heslo',
  'jelsz[oó]',
  'parol[aăe]',
  '[sş]ifre(?:si)?',
  'lozinka',
  'm[aậ]t kh[aẩ]u',
  'kata sandi',
].join('|');
const PASSWORDS_ELSEWHERE =
  'пароль|парола|лозинка|κωδικός|密码|密碼|口令|パスワード|暗証番号|비밀번호|암호|كلمة المرور|كلمة السر|סיסמה|סיסמא|पासवर्ड|รหัสผ่าน';
const LOGINS =
  'zugangsdaten|identifiants|credenciales|credenciais|credenziali|inloggegevens|credentials|login|logins';
const WORD_VALUE = '(?<value>[^\\s"\'`<>|,;\\[\\]{}()]{6,200})';

const forms: readonly Form[] = [
  // An environment variable in YAML, JSON, or as Go prints it.
  {
    pattern: new RegExp(
      `(?<before>(?<![A-Za-z])name${QUOTES}[ \\t]{0,3}[:=][ \\t]{0,3}${QUOTES}${NAME}${QUOTES}[,;\\s]{0,20}(?:\\\\n[ \\t]{0,20})?${QUOTES}value${QUOTES}[ \\t]{0,3}[:=][ \\t]{0,3}${QUOTES})(?<value>[^\\s"'\\\\,}\\]]{3,500})`,
      'gi',
    ),
    accepts: 'by-name',
  },
  // JSON within JSON.
  {
    pattern: new RegExp(
      `(?<before>${NAME}\\\\{1,7}["'][ \\t]{0,3}[:=][ \\t]{0,3}\\\\{1,7}["'])(?<value>[^"'\\\\\\s]{3,500})`,
      'g',
    ),
    accepts: 'by-name',
  },
  {
    pattern:
      /(?<before><(?<name>[A-Za-z][\w.-]{0,60})>)(?<value>[^<>\s]{3,500})(?=<\/)/g,
    accepts: 'by-name',
  },
  // A value on the line below.
  {
    pattern: new RegExp(
      `(?<before>${NAME}["']?:[ \\t]{0,3}[|>]?[+-]?[ \\t]{0,3}(?:\\r?\\n|\\\\n)[ \\t]{1,20})(?<value>[^\\s:\\\\]{4,500})(?=[ \\t]{0,20}(?:\\r?\\n|\\\\n|$))`,
      'g',
    ),
    accepts: 'by-name',
  },
  // A flag and its value as two arguments.
  {
    pattern: new RegExp(
      `(?<before>(?<![\\w-])--?(?<name>[A-Za-z][\\w-]{0,60})["'\\\\]{0,4}(?:[ \\t]{0,3},[ \\t]{0,3}|[ \\t]{0,3}(?:\\r?\\n|\\\\n)[ \\t]{0,20}-[ \\t]{1,3})["'\\\\]{0,4})(?<value>[^\\s"'\\\\,\\]-][^\\s"'\\\\,\\]]{2,500})`,
      'g',
    ),
    accepts: 'by-name',
  },
  // A map as Go prints it.
  {
    pattern: new RegExp(
      `(?<before>(?<=[[{ \\t])${NAME}:)(?<value>[^\\s"'\\\\,}\\]]{3,500})`,
      'g',
    ),
    accepts: 'by-name',
  },
  // A space that is none, or a sign of another alphabet, once they are plain.
  {
    pattern: new RegExp(
      `(?<before>(?<![A-Za-z])(?:${PASSWORDS})["'\`*_ \\t]{0,4}(?:[|:=-]{1,2}>?|(?<=[ \\t])(?:${SAID})?[ \\t|])["'\`*_ \\t|]{0,6}(?:(?:${SAID})[ \\t])?["'\`*_ \\t]{0,4})${WORD_VALUE}`,
      'gi',
    ),
    accepts: 'random',
  },
  {
    pattern: new RegExp(
      `(?<before>(?:${PASSWORDS_ELSEWHERE})(?:[ \\t"'\`*_|:=-]|是|为|為|は|が|는|은|이|${SAID}){0,8})(?<value>[!-~]{6,200})`,
      'gi',
    ),
    accepts: 'random',
  },
  {
    pattern: new RegExp(
      `(?<before>(?<![A-Za-z])(?:${LOGINS})[ \\t]{0,2}[:=]?[ \\t]{1,3}[\\w.@-]{1,40}[ \\t]{0,2}[/:][ \\t]{0,2})${WORD_VALUE}`,
      'gi',
    ),
    accepts: 'random',
  },
  {
    pattern:
      /(?<before>\bcurl\b[^\n]{0,300}?[ \t](?:-u|--user)[ \t=]{0,2}["']?[^\s"':]{1,80}:)(?<value>[^\s"']{3,200})/g,
    accepts: 'anything',
  },
  {
    pattern:
      /(?<before>\bmysql(?:dump|admin)?\b[^\n]{0,200}?[ \t]-p)(?<value>[^\s"']{4,200})/g,
    accepts: 'anything',
  },
  {
    pattern: /(?<before>\b(?:set-)?cookie["']?:[ \t]{0,3})(?<value>[^\r\n"']{4,2000})/gi,
    accepts: 'anything',
  },
  {
    pattern:
      /(?<before>[?&](?:sig|signature|x-amz-signature|x-amz-security-token)=)(?<value>[^&\s"'<>]{8,2000})/gi,
    accepts: 'anything',
  },
  {
    pattern:
      /(?<before>["'\\]{1,3}auth["'\\]{1,3}[ \t]{0,3}:[ \t]{0,3}["'\\]{1,3})(?<value>[A-Za-z0-9+/=]{8,2000})/g,
    accepts: 'anything',
  },
  {
    pattern:
      /(?<before>\bjdbc:oracle:(?:thin|oci):[^\s/:@]{1,60}\/)(?<value>[^\s@"']{1,200})(?=@)/gi,
    accepts: 'anything',
  },
  {
    pattern:
      /(?<before>-----BEGIN PGP PRIVATE KEY BLOCK-----)(?<value>[\s\S]{1,20000}?)(?=-----END|$)/g,
    accepts: 'anything',
  },
  {
    pattern: /(?<before>Private-Lines:[ \t]{0,3}\d{1,4}\s{1,4})(?<value>[A-Za-z0-9+/=\s]{8,20000})/g,
    accepts: 'anything',
  },
];

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
    ...forms.flatMap(form => foundBy(form, plain)),
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
    end: offsetOf(end - 1) + 1,
  }));
}

function foundBy({ pattern, accepts }: Form, text: string) {
  return [...text.matchAll(pattern)].flatMap(match => {
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
  accepts: Form['accepts'];
  name?: string;
  value: string;
}): boolean {
  const { accepts, name = '', value } = options;
  switch (accepts) {
    case 'by-name':
      return (
        passesCredential(name, value) ||
        (/(?:^|[_.-])(?:key|dsn|salt|pw)$/i.test(name) &&
          looksLikeCredential(value, 'password') &&
          looksRandom(value) &&
          value.length >= 12)
      );
    case 'random':
      return looksRandom(value);
    default:
      return value !== '';
  }
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
    /[\d!@#$%^&*?~+]/.test(value) &&
    !/^[\w-]+(?:\/[\w-]+)+$/.test(value) &&
    !/^\/[\w./-]*$/.test(value) &&
    !/^v?\d+(?:\.\d+)*(?:-[a-z0-9.]+)?$/i.test(value) &&
    !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value)
  );
}

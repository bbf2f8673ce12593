/** A place in a text where a credential stands, and what has to stand there. */
export interface CredentialForm {
  /** Groups `before`, with all in front of the value, `value` and maybe `name`. */
  pattern: RegExp;
  /** Whether the value has to look like one; elsewhere its place is enough. */
  accepts: 'anything' | 'random' | 'by-name' | 'random-by-name';
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

/** Places in texts of all kinds, to be searched for in a plain text. */
export const credentialForms: readonly CredentialForm[] = [
  // An environment variable in YAML, JSON, or as Go prints it.
  {
    pattern: new RegExp(
      `(?<before>(?<![A-Za-z])name${QUOTES}[ \\t]{0,3}[:=][ \\t]{0,3}${QUOTES}${NAME}${QUOTES}[,;\\s]{0,20}${QUOTES}value${QUOTES}[ \\t]{0,3}[:=][ \\t]{0,3}${QUOTES})(?<value>[^\\s"'\\\\,}\\]]{3,500})`,
      'gi',
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
      `(?<before>${NAME}["']?:[ \\t]{0,3}[|>]?[+-]?[ \\t]{0,3}\\r?\\n[ \\t]{1,20})(?<value>[^\\s:\\\\]{4,500})(?=[ \\t]{0,20}(?:\\r?\\n|$))`,
      'g',
    ),
    accepts: 'by-name',
  },
  // A flag and its value as two arguments.
  {
    pattern: new RegExp(
      `(?<before>(?<![\\w-])--?(?<name>[A-Za-z][\\w-]{0,60})["'\\\\]{0,4}(?:[ \\t]{0,3},[ \\t]{0,3}|[ \\t]{0,3}\\r?\\n[ \\t]{0,20}-[ \\t]{1,3})["'\\\\]{0,4})(?<value>[^\\s"'\\\\,\\]-][^\\s"'\\\\,\\]]{2,500})`,
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
  // `aws_secret_access_key = x`; what is glued to its sign is found elsewhere, too.
  {
    pattern: new RegExp(
      `(?<before>(?<![\\w.-])${NAME}["']?[ \\t]{0,3}[:=][ \\t]{0,3}["']?)(?<value>[^\\s"',;&#]{6,500})`,
      'g',
    ),
    accepts: 'random-by-name',
  },
  {
    pattern:
      /(?<before>[?&;](?<name>[A-Za-z][\w.-]{1,60})=)(?<value>[^&\s"'<>#;]{3,2000})/g,
    accepts: 'by-name',
  },
  {
    pattern:
      /(?<before>\bauthorization["']?[ \t]{0,3}[:=][ \t]{0,3}["']?(?:[a-z-]{2,20}[ \t]{1,3})?)(?<value>[^\s"',;]{6,2000})/gi,
    accepts: 'random',
  },
  {
    pattern:
      /(?<before>\b(?:bearer|basic)[ \t]{1,3})(?<value>[A-Za-z0-9+/=._~-]{12,2000})/gi,
    accepts: 'random',
  },
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
  // `the password of prod was changed to x`, `from x to y`.
  {
    pattern: new RegExp(
      `(?<before>(?<![A-Za-z])(?:${PASSWORDS})(?:[ \\t]{1,3}[\\w.-]{1,30}){0,5}[ \\t]{1,3}(?:to|from|into|as)[ \\t]{1,3}["'\`]?)${WORD_VALUE}`,
      'gi',
    ),
    accepts: 'random',
  },
  {
    pattern: new RegExp(
      `(?<before>(?<![A-Za-z])(?:${PASSWORDS})(?:[ \\t]{1,3}[\\w.-]{1,30}){0,3}[ \\t]{1,3}from[ \\t]{1,3}[^\\s]{1,200}[ \\t]{1,3}to[ \\t]{1,3}["'\`]?)${WORD_VALUE}`,
      'gi',
    ),
    accepts: 'random',
  },
  // `x is the password`, `use x as our password`.
  {
    pattern: new RegExp(
      `(?<before>(?<![^\\s"'\`(]))${WORD_VALUE}(?=["'\`)]?[ \\t]{1,3}(?:is|was|as|becomes)[ \\t]{1,3}(?:the|our|my|your|its|a|new)[ \\t]{1,3}(?:[A-Za-z]{2,15}[ \\t]{1,3}){0,2}(?:${PASSWORDS})(?![A-Za-z]))`,
      'gi',
    ),
    accepts: 'random',
  },
  {
    pattern:
      /(?<before>\buser(?:name)?[ \t:=]{1,3}[^\s]{1,60}[ \t]{1,3}pass[ \t:=]{1,3})(?<value>[^\s"'`<>|,;]{6,200})/gi,
    accepts: 'random',
  },
  {
    pattern:
      /(?<before>\bpassphrase["']?[ \t]{0,3}[:=]?[ \t]{0,3}(?:is[ \t]{1,3})?")(?<value>[^"\n]{4,200})(?=")/gi,
    accepts: 'anything',
  },
  // A variable that is spoken about, with its values in quotation marks.
  ...['', '"[^"\\n]{0,200}"[^"\\n=]{0,60}'].map(
    (earlier): CredentialForm => ({
      pattern: new RegExp(
        // Not behind a sign of its own, where what follows is about something else.
        `(?<before>(?<![\\w.-])(?<name>[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,6})(?:(?!\\[redacted)[^"\\n=]){0,60}${earlier}")(?<value>[^"\\s]{3,200})(?="(?![ \\t]{0,3}[:=]))`,
        'g',
      ),
      accepts: 'by-name',
    }),
  ),
  {
    pattern:
      /(?<before>(?<![\w.-])(?<name>[A-Z][A-Z0-9_]{2,60})[ \t]{1,3})(?<value>[^\s"'`,;=:]{6,200})/g,
    accepts: 'random-by-name',
  },
  {
    pattern:
      /(?<before>\bsshpass[ \t]{1,3}-p[ \t]{0,3}["']?|\bredis-cli\b[^\n]{0,200}?[ \t](?:-a|--pass)[ \t]{1,3}["']?)(?<value>[^\s"']{3,200})/g,
    accepts: 'anything',
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
    pattern:
      /(?<before>\b(?:set-)?cookie["']?:[ \t]{0,3})(?<value>[^\r\n"']{4,2000})/gi,
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
    pattern:
      /(?<before>Private-Lines:[ \t]{0,3}\d{1,4}\s{1,4})(?<value>[A-Za-z0-9+/=\s]{8,20000})/g,
    accepts: 'anything',
  },
];

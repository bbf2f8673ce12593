import type { TokenKind } from './token';

/**
 * How a token of a kind is spelled. Tried in this order.
 *
 * Every repetition is bounded: a text of slashes or dots would else be read
 * again from each of its characters to its end.
 *
 * @internal
 */
export interface Shape {
  kind: TokenKind;
  expression: RegExp;
  /** What it begins with; the expression is not tried on anything else. */
  first: RegExp;
  /** What may stand before it; anything unless given. */
  after?: RegExp;
  /** Closing punctuation belongs to the sentence, not to the token. */
  trims?: boolean;
}

const LABEL = '[a-z0-9][a-z0-9-]{0,62}';
const FILE_ENDINGS =
  'jsx?|tsx?|mjs|cjs|py|rb|go|rs|java|kt|jar|war|php|exs?|cs|dll|sh|ya?ml|json|toml|ini|conf|cfg|properties|md|txt|html?|css|xml|pem|crt|key|sql|lock|env';
const LOOSE = /^[\s("'[{,;:=>]?$/;

/** @internal */
export const shapes: readonly Shape[] = [
  { kind: 'mask', first: /\u2022/, expression: /\u2022{2,}/y },
  { kind: 'quoted', first: /"/, expression: /"[^"\n]{1,300}"/y },
  {
    kind: 'quoted',
    first: /[\u201c\u201e]/,
    expression: /[\u201c\u201e][^\u201c\u201d\n]{1,300}[\u201c\u201d]/y,
  },
  {
    kind: 'quoted',
    first: /\u00ab/,
    expression: /\u00ab[^\u00bb\n]{1,300}\u00bb/y,
  },
  { kind: 'quoted', first: /`/, expression: /`[^`\n]{1,300}`/y },
  {
    kind: 'quoted',
    first: /'/,
    expression: /'[^'\n]{1,120}'(?![\p{L}\p{N}])/uy,
    after: /^[\s(,;:=[]?$/,
  },
  {
    kind: 'quoted',
    first: /\u2018/,
    expression: /\u2018[^\u2018\u2019\n]{1,120}\u2019/y,
  },
  {
    kind: 'url',
    first: /[a-z]/i,
    expression: /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>`]{1,500}/iy,
    trims: true,
  },
  {
    kind: 'assignment',
    first: /[A-Za-z_]/,
    expression:
      /(?:[A-Z][A-Z0-9_]{1,80}|(?=[A-Za-z0-9-]{0,80}[_.])[A-Za-z_][A-Za-z0-9_.-]{0,80})=(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|`[^`\n]{0,500}`|[^\s,;"'`=][^\s,;]{0,500}(?:,[^\s,;]{1,200}){0,20})/y,
    after: LOOSE,
    trims: true,
  },
  {
    kind: 'flag',
    first: /-/,
    expression: /--[a-z][\w-]{0,80}(?:=[^\s,;]{1,200})?/iy,
    after: LOOSE,
    trims: true,
  },
  {
    kind: 'image',
    first: /[a-z0-9]/i,
    expression:
      /[a-z0-9][a-z0-9.-]{0,100}(?::\d{1,5})?(?:\/[a-z0-9][a-z0-9._-]{0,100}){1,8}(?:(?::\w[\w.-]{0,127})?@sha256:[0-9a-f]{1,64}|:(?!\/)\w[\w.-]{0,127})/iy,
    after: LOOSE,
    trims: true,
  },
  {
    kind: 'email',
    first: /[\w.+-]/,
    expression: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/y,
  },
  {
    kind: 'address',
    first: /\d/,
    expression: /\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?![\w.-])/y,
  },
  {
    kind: 'word',
    first: /[a-z.]/i,
    expression:
      /(?:(?:node|next|nuxt|vue|react|express|nest|koa|hapi|three|d3|angular|meteor|ember)\.js|asp\.net|\.net(?:[ -]?core)?|vert\.x|socket\.io|c#|f#|c\+\+)(?![\p{L}\p{N}_/-])/iuy,
    after: /^[^\p{L}\p{N}_]?$/u,
  },
  {
    kind: 'file',
    first: /[\w.-]/,
    expression: new RegExp(
      `(?:[\\w-]{1,80}/){0,8}[\\w.-]{1,80}\\.(?:${FILE_ENDINGS})(?![\\w/.-]*\\w)`,
      'iy',
    ),
    after: LOOSE,
  },
  {
    kind: 'host',
    first: /[*a-z0-9]/,
    expression: new RegExp(
      `(?:\\*\\.)?(?:${LABEL}\\.){1,8}[a-z][a-z0-9-]{1,30}(?::\\d{1,5})?(?:/[\\w.~%/-]{0,200})?(?![\\w@])`,
      'y',
    ),
    after: LOOSE,
    trims: true,
  },
  {
    kind: 'reference',
    first: /[a-z0-9]/,
    expression: new RegExp(`${LABEL}/${LABEL}(?![\\w/:@])`, 'y'),
    after: LOOSE,
  },
  {
    kind: 'path',
    first: /\//,
    expression: /\/(?:[A-Za-z0-9_][\w.\-/%{}:~+]{0,250}|(?=[\s,.;)]|$))/y,
    after: /^[\s("'[:=>@]?$/,
    trims: true,
  },
  { kind: 'word', first: /\d/, expression: /\d+[a-z]+(?:-[a-z0-9]+){1,8}/y },
  {
    kind: 'version',
    first: /v/,
    expression: /v\d+(?:\.\d+){0,3}(?:[-+][\w.]{1,40})?(?![\p{L}\p{N}_-])/uy,
    after: LOOSE,
  },
  {
    kind: 'version',
    first: /\d/,
    expression: /\d+(?:\.\d+){1,3}[-+][a-z][\w.-]{0,40}/iy,
    trims: true,
  },
  {
    kind: 'number',
    first: /\d/,
    expression:
      /0,\d{1,2}(?![\d,])|\d{1,3}(?:,\d{3}){1,5}(?![\d,])|\d+(?:\.\d+){0,4}/y,
  },
  {
    kind: 'word',
    first: /[\p{L}_]/u,
    expression:
      /[\p{L}_][\p{L}\p{M}\p{N}_]*(?:['\u2019-][\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*/uy,
  },
  {
    kind: 'punctuation',
    first: /[\s\S]/u,
    expression: /[-=]>|\u2192|\u21d2|\.{2,}|[<>]=|[\s\S]/uy,
  },
];

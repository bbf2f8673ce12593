/**
 * What a token looks like. `reference` is `<team>/<workload>` or two words with
 * a slash, `assignment` is `KEY=value`, `mask` hides a credential.
 *
 * @internal
 */
export type TokenKind =
  | 'word'
  | 'number'
  | 'version'
  | 'quoted'
  | 'path'
  | 'url'
  | 'host'
  | 'image'
  | 'file'
  | 'reference'
  | 'address'
  | 'assignment'
  | 'flag'
  | 'mask'
  | 'email'
  | 'punctuation';

/**
 * A piece of a text with its offsets.
 *
 * @internal
 */
export interface Token {
  kind: TokenKind;
  /** As written. */
  text: string;
  /** In lower case, without apostrophes, a typing mistake mended. */
  word: string;
  /** What is meant: a quoted text without its quotes, the value of an assignment. */
  value: string;
  /** Left side of an assignment. */
  key?: string;
  start: number;
  end: number;
  /** No space before it. */
  glued: boolean;
  /** Index of its sentence. Line ends count as such where a list is written. */
  sentence: number;
  /** First of its line, bullets left out. */
  startsLine: boolean;
  /** Spaces before the first token of its line. */
  indent: number;
}

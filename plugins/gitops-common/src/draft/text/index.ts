export { tokenize } from './tokenize';
export type { Token, TokenKind } from './token';

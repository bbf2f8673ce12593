import { piecesOf } from './piecesOf';

const told = (text: string, quoted?: string[]) =>
  piecesOf(text, quoted).map(piece => {
    switch (piece.type) {
      case 'word':
        return piece.named ? `<${piece.form}>` : piece.form;
      case 'mark':
        return piece.mark;
      default:
        return `[${piece.text}]`;
    }
  });

describe('the pieces of a text', () => {
  it('are words in small letters, names and marks', () => {
    expect(told('The Deployment “checkout” needs a Secret: web-2.')).toEqual([
      'the',
      'deployment',
      '<checkout>',
      'needs',
      'a',
      'secret',
      ':',
      '<web-2>',
      '.',
    ]);
  });

  it('take a kind from its name, and a "not" from its verb', () => {
    expect(told("Deployment/web can't start, it doesn't work")).toEqual([
      'deployment',
      '<web>',
      'can',
      'not',
      'start',
      ',',
      'it',
      'does',
      'not',
      'work',
    ]);
  });

  it('keep several words in quotation marks as a quote', () => {
    expect(told('It said "no such file…".')).toEqual([
      'it',
      'said',
      '[no such file]',
      '.',
    ]);
  });

  it('keep what is someone else’s as a quote without quotation marks', () => {
    expect(
      told('The policy refuses it: be at most 5.', ['be at most 5']),
    ).toEqual(['the', 'policy', 'refuses', 'it', ':', '[be at most 5]', '.']);
  });

  it('leave an address whole', () => {
    expect(told('(https://git.acme.dev/a.git)')).toEqual([
      '(',
      '<https://git.acme.dev/a.git>',
      ')',
    ]);
  });
});

import fc from 'fast-check';
import { tokenize } from './tokenize';

const SIGNS = /^[^\p{L}\p{N}]*$/u;

const kinds = (text: string) =>
  tokenize(text).map(({ kind, text: words }) => `${kind} ${words}`);

describe('tokenize', () => {
  it('tells images, hosts, paths, references and assignments apart', () => {
    expect(
      kinds(
        'registry.acme.dev/a/b:1.2 shop.acme.dev /healthz orders/orders-api TZ=UTC',
      ),
    ).toEqual([
      'image registry.acme.dev/a/b:1.2',
      'host shop.acme.dev',
      'path /healthz',
      'reference orders/orders-api',
      'assignment TZ=UTC',
    ]);
  });

  it('takes known words with a slash for two words', () => {
    expect(kinds('elixir/phoenix')).toEqual([
      'word elixir',
      'punctuation /',
      'word phoenix',
    ]);
  });

  it('leaves the end of a sentence out of what precedes it', () => {
    expect(kinds('on party.acme.dev. MAX=900.')).toEqual([
      'word on',
      'host party.acme.dev',
      'punctuation .',
      'assignment MAX=900',
      'punctuation .',
    ]);
  });

  it('keeps names of frameworks in one piece', () => {
    expect(kinds('Node.js, ASP.NET and C#')).toEqual([
      'word Node.js',
      'punctuation ,',
      'word ASP.NET',
      'word and',
      'word C#',
    ]);
  });

  it('counts a short line as a sentence and a wrapped one as part of it', () => {
    const sentences = (text: string) =>
      tokenize(text).map(({ sentence }) => sentence);
    expect(sentences('a\nb')).toEqual([0, 1]);
    const wrapped = `${'word '.repeat(15)}end\ngoes on`;
    expect(new Set(sentences(wrapped)).size).toBe(1);
  });

  it('gives exact slices in order, and leaves nothing out but signs, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(text.slice(at, token.start)).toMatch(SIGNS);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(SIGNS);
      }),
      { numRuns: 500 },
    );
  });
});

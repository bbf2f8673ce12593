import fc from 'fast-check';
import { Reading } from '../grammar/reading';
import { Quotes } from './quotes';

function found(text: string, quote: string): string[] {
  const reading = new Reading(text);
  return new Quotes(reading).find(quote).map(span => reading.quote(span).quote);
}

describe('Quotes', () => {
  it.each([
    ['as written', 'an API with Redis', 'API with Redis', 'API with Redis'],
    ['in another case', 'Three Replicas', 'three replicas', 'Three Replicas'],
    [
      'over lines',
      'three\n   replicas',
      'three replicas',
      'three\n   replicas',
    ],
    [
      'with typographic signs',
      'it\u2019s \u201cShop\u201d \u2013 public',
      'it\'s "shop" - public',
      'it\u2019s \u201cShop\u201d \u2013 public',
    ],
    ['with a full stop of its own', 'in prod, 3', '"in prod."', 'in prod'],
    [
      'without signs that take no room',
      'a\u00ad web\u200b x',
      'a web',
      'a\u00ad web',
    ],
  ])('finds words %s', (_, text, quote, expected) => {
    expect(found(text, quote)).toEqual([expected]);
  });

  it.each([
    ['words that are not there', 'an API', 'a website'],
    ['part of a number', 'port 8080', 'port 80'],
    ['part of a word', 'publication', 'public'],
    ['nothing', 'an API', ''],
    ['signs alone', 'an API.', '"."'],
    ['more than there is', 'a', 'a a'],
  ])('finds no %s', (_, text, quote) => {
    expect(found(text, quote)).toEqual([]);
  });

  it('takes an address, a path or a quoted text as a whole', () => {
    expect(found('at shop.acme.dev now', 'acme.dev')).toEqual([
      'shop.acme.dev',
    ]);
    expect(found('run "node a.js"', 'node a.js')).toEqual(['"node a.js"']);
  });

  it('finds each of several places', () => {
    expect(found('3 pods in dev, 3 pods in prod', '3 pods')).toHaveLength(2);
  });

  it('finds what stands between spaces, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (words, from, length) => {
          const start = from % words.length;
          const part = words.slice(start, start + 1 + (length % 5)).join(' ');
          expect(found(words.join('  '), part)).not.toEqual([]);
        },
      ),
    );
  });

  it('answers at once for what repeats itself', () => {
    const quotes = new Quotes(new Reading('a'.repeat(10_000)));
    const start = performance.now();
    for (let at = 0; at < 200; at++) {
      quotes.find(`b${'a'.repeat(700 + at)}`);
    }
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

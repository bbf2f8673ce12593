import type { DraftBuilder } from '../assembly/draftBuilder';
import type { Scan } from '../grammar/phrase';
import type { Found, PhraseBook } from '../grammar/phraseBook';
import type { Span } from '../grammar/reading';
import type { Token } from '../text';
import { tokensWithin } from './quotes';

/**
 * The words of a text, looked at again whether or not the rules took them.
 * What a phrase book finds at a word is found once.
 *
 * @internal
 */
export class SpokenWords {
  private readonly scan: Scan;
  private readonly found = new Map<
    unknown,
    Map<number, Found<unknown> | undefined>
  >();

  constructor(readonly draft: DraftBuilder) {
    const { reading } = draft;
    this.scan = {
      tokens: reading.tokens,
      isTaken: () => false,
      read: (className, at) => reading.read(className, at),
    };
  }

  get tokens(): readonly Token[] {
    return this.scan.tokens;
  }

  /** Phrases of a book within a span, without overlaps. */
  hits<T>(book: PhraseBook<T>, span: Span): Found<T>[] {
    const hits: Found<T>[] = [];
    for (let at = span.start; at < span.end; ) {
      const hit = this.hitAt(book, at);
      const within = hit && hit.end <= span.end ? hit : undefined;
      if (within) {
        hits.push(within);
      }
      at = within ? within.end : at + 1;
    }
    return hits;
  }

  /** Whether a word of the span is one of these. */
  has(span: Span, expression: RegExp): boolean {
    return this.tokens
      .slice(span.start, span.end)
      .some(({ word }) => expression.test(word));
  }

  /** Tokens of the span that a condition holds for, one span each. */
  matching(span: Span, holds: (token: Token, at: number) => boolean): Span[] {
    const spans: Span[] = [];
    for (let at = span.start; at < span.end; at++) {
      if (holds(this.tokens[at], at)) {
        spans.push({ start: at, end: at + 1 });
      }
    }
    return spans;
  }

  /** Where the quote has a text, to the letter. */
  literal(span: Span, text: string): Span[] {
    const { reading } = this.draft;
    const { quote, start } = reading.quote(span);
    const at = text === '' ? -1 : quote.indexOf(text);
    if (at === -1) {
      return [];
    }
    const from = start + at;
    const found = tokensWithin(this.tokens, from, from + text.length);
    return found ? [found] : [];
  }

  private hitAt<T>(book: PhraseBook<T>, at: number): Found<T> | undefined {
    let known = this.found.get(book);
    if (!known) {
      known = new Map();
      this.found.set(book, known);
    }
    if (!known.has(at)) {
      known.set(at, book.at(this.scan, at));
    }
    return known.get(at) as Found<T> | undefined;
  }
}

import type { Origin } from '../../vocabulary';
import { tokenize, type Token } from '../text';
import { findEnvironments, type EnvironmentMention } from './environments';
import type { Scan } from './phrase';
import type { Found, PhraseBook } from './phraseBook';
import type { Read } from './numbers';
import { valueClasses, type ClassName, type ClassValue } from './valueClasses';
import { polarityOf, type Polarity } from './polarity';
import { environmentsOf } from './scope';

/**
 * A span of tokens.
 *
 * @internal
 */
export interface Span {
  start: number;
  end: number;
}

/**
 * A text that is being read: its tokens, and which of them were understood.
 * Each token is taken once, so that a word means one thing.
 *
 * @internal
 */
export class Reading implements Scan {
  readonly tokens: readonly Token[];
  private readonly taken: Uint8Array;
  private mentions: EnvironmentMention[] = [];
  /** Values by class and token; `null` where there is none. */
  private readonly values = new Map<
    ClassName,
    (Read<ClassValue> | null | undefined)[]
  >();

  constructor(readonly text: string) {
    this.tokens = tokenize(text);
    this.taken = new Uint8Array(this.tokens.length);
    this.tokens.forEach((_, index) => {
      if (numbersItem(this.tokens, index)) {
        this.take({ start: index, end: index + 2 });
      }
    });
  }

  isTaken(index: number): boolean {
    return this.taken[index] === 1;
  }

  take(span: Span): void {
    this.taken.fill(1, span.start, span.end);
  }

  read(className: ClassName, at: number): Read<ClassValue> | undefined {
    let values = this.values.get(className);
    if (!values) {
      values = new Array(this.tokens.length);
      this.values.set(className, values);
    }
    if (values[at] === undefined) {
      values[at] = valueClasses[className](this.tokens, at) ?? null;
    }
    return values[at] ?? undefined;
  }

  /** Phrases in words that are free yet, without overlaps. Takes nothing. */
  find<T>(book: PhraseBook<T>): Found<T>[] {
    const found: Found<T>[] = [];
    for (let at = 0; at < this.tokens.length; ) {
      const match = this.taken[at] === 1 ? undefined : book.at(this, at);
      if (match) {
        found.push(match);
      }
      at = match ? match.end : at + 1;
    }
    return found;
  }

  polarity(span: Span): Polarity {
    return polarityOf(this.tokens, span.start, span.end);
  }

  /** The words of a span, exactly as written. */
  quote(span: Span): { quote: string; start: number; end: number } {
    const { start } = this.tokens[span.start];
    const { end } = this.tokens[span.end - 1];
    return { quote: this.text.slice(start, end), start, end };
  }

  stated(span: Span): Origin {
    return { type: 'stated', ...this.quote(span) };
  }

  /** Normal form of a token, empty beyond the sentence of `near`. */
  word(index: number, near: number): string {
    const token = this.tokens[index];
    return token && token.sentence === this.tokens[near].sentence
      ? token.word
      : '';
  }

  /** Looks for environments in words that are free yet, and takes them. */
  findEnvironments(names: readonly string[]): readonly EnvironmentMention[] {
    this.mentions = findEnvironments(this, names);
    this.mentions.forEach(mention => this.take(mention));
    return this.mentions;
  }

  get environmentMentions(): readonly EnvironmentMention[] {
    return this.mentions;
  }

  /** Environments that a span is about; `undefined` for all. */
  environmentsOf(span: Span, joins = false): string[] | undefined {
    return environmentsOf({
      scan: this,
      mentions: this.mentions,
      joins,
      ...span,
    });
  }
}

/** `2.` and `2)` at the start of a line count the items of a list. */
function numbersItem(tokens: readonly Token[], index: number): boolean {
  const [number, sign] = tokens.slice(index, index + 2);
  return (
    number.startsLine &&
    number.kind === 'number' &&
    /^\d{1,2}$/.test(number.text) &&
    /^[.)]$/.test(sign?.text ?? '')
  );
}

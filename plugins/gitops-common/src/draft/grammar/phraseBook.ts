import { phrase, type Phrase, type PhraseMatch, type Scan } from './phrase';

/**
 * A phrase that was found, with what the lexicon says about it.
 *
 * @internal
 */
export interface Found<T> extends PhraseMatch {
  entry: T;
}

/**
 * Phrases of a lexicon, found by their first word.
 *
 * @internal
 */
export class PhraseBook<T> {
  private readonly byWord = new Map<string, [Phrase, T][]>();
  private readonly others: [Phrase, T][] = [];

  constructor(entries: Iterable<readonly [phrase: string, entry: T]>) {
    for (const [source, entry] of entries) {
      const compiled = phrase(source);
      if (!compiled.firstWords) {
        this.others.push([compiled, entry]);
        continue;
      }
      for (const word of compiled.firstWords) {
        const list = this.byWord.get(word) ?? [];
        list.push([compiled, entry]);
        this.byWord.set(word, list);
      }
    }
  }

  /** The longest phrase at a token; of equals, the first of the lexicon. */
  at(scan: Scan, index: number): Found<T> | undefined {
    if (scan.isTaken(index)) {
      return undefined;
    }
    let best: Found<T> | undefined;
    for (const list of [
      this.byWord.get(scan.tokens[index].word) ?? [],
      this.others,
    ]) {
      for (const [compiled, entry] of list) {
        const match = compiled.matchAt(scan, index);
        if (match && (!best || match.end > best.end)) {
          best = { ...match, entry };
        }
      }
    }
    return best;
  }
}

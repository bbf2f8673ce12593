import { phrase, type Phrase, type PhraseMatch, type Scan } from './phrase';
import type { ClassName } from './valueClasses';

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
  private readonly byClass = new Map<ClassName, [Phrase, T][]>();

  constructor(entries: Iterable<readonly [phrase: string, entry: T]>) {
    for (const [source, entry] of entries) {
      const compiled = phrase(source);
      compiled.firstWords.forEach(word =>
        append(this.byWord, word, [compiled, entry]),
      );
      compiled.firstClasses.forEach(className =>
        append(this.byClass, className, [compiled, entry]),
      );
    }
  }

  /** The longest phrase at a token; of equals, the first of the lexicon. */
  at(scan: Scan, index: number): Found<T> | undefined {
    if (scan.isTaken(index)) {
      return undefined;
    }
    const listed = this.byWord.get(scan.tokens[index].word);
    let best = listed && longest({ scan, index, phrases: listed });
    for (const [className, phrases] of this.byClass) {
      if (scan.read(className, index)) {
        best = longest({ scan, index, phrases, best });
      }
    }
    return best;
  }
}

function longest<T>(options: {
  scan: Scan;
  index: number;
  phrases: readonly [Phrase, T][];
  best?: Found<T>;
}): Found<T> | undefined {
  const { scan, index, phrases } = options;
  let { best } = options;
  for (const [compiled, entry] of phrases) {
    const match = compiled.matchAt(scan, index);
    if (match && (!best || match.end > best.end)) {
      best = { ...match, entry };
    }
  }
  return best;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}

import type { Token } from '../text';
import { lightWords } from '../lexicon/lightWords';
import { parsePhrase, type Chain } from './parsePhrase';
import type { Read } from './numbers';
import type { ClassName, ClassValue } from './valueClasses';

/**
 * What a phrase captured.
 *
 * @internal
 */
export interface Capture {
  start: number;
  end: number;
  value: ClassValue;
}

/**
 * A phrase found in the tokens, by token indices.
 *
 * @internal
 */
export interface PhraseMatch {
  start: number;
  end: number;
  captures: Readonly<Record<string, Capture>>;
}

/**
 * A compiled phrase.
 *
 * @internal
 */
export interface Phrase {
  source: string;
  /** Words that it can begin with. */
  firstWords: ReadonlySet<string>;
  /** Classes of values that it can begin with. */
  firstClasses: ReadonlySet<ClassName>;
  matchAt(scan: Scan, at: number): PhraseMatch | undefined;
}

/**
 * Where a phrase may look: the tokens, up to an end, without those that
 * another reading has taken.
 *
 * @internal
 */
export interface Scan {
  tokens: readonly Token[];
  isTaken(index: number): boolean;
  /** The value of a class that begins at a token. */
  read(className: ClassName, at: number): Read<ClassValue> | undefined;
}

/**
 * Compiles a phrase of a lexicon:
 *
 * - `owned by` are words, compared in their normal form; `,` and `:` too
 * - `(a|b c)` is one of several, `[the|our]` too, or nothing
 * - `{team:name}` captures a value of a class
 * - `_` stands for up to four light words: articles, forms of "to be", colons
 *
 * @internal
 */
export function phrase(source: string): Phrase {
  const chain = parsePhrase(source);
  return {
    source,
    ...startsOf(chain),
    matchAt(scan, start) {
      const captures: Record<string, Capture> = {};
      let end = -1;
      const found = matchChain(chain, start, {
        scan,
        captures,
        sentence: scan.tokens[start].sentence,
        done: last => {
          end = last;
          return true;
        },
      });
      return found && end > start ? { start, end, captures } : undefined;
    },
  };
}

interface Run {
  scan: Scan;
  captures: Record<string, Capture>;
  sentence: number;
  done(end: number): boolean;
}

const MAX_LIGHT_WORDS = 4;

function isFree(run: Run, at: number): boolean {
  const token = run.scan.tokens[at];
  return (
    token !== undefined &&
    token.sentence === run.sentence &&
    !run.scan.isTaken(at)
  );
}

function matchChain(chain: Chain | undefined, at: number, run: Run): boolean {
  if (!chain) {
    return run.done(at);
  }
  const { node, next: others } = chain;
  const rest = (next: number) => matchChain(others, next, run);
  switch (node.type) {
    case 'word':
      return (
        isFree(run, at) &&
        run.scan.tokens[at].kind !== 'quoted' &&
        run.scan.tokens[at].word === node.word &&
        rest(at + 1)
      );
    case 'value':
      return matchValue({ node, at, run, rest });
    case 'light': {
      let end = at;
      while (
        end - at < MAX_LIGHT_WORDS &&
        isFree(run, end) &&
        lightWords.has(run.scan.tokens[end].word)
      ) {
        end++;
      }
      for (let next = end; next >= at; next--) {
        if (rest(next)) {
          return true;
        }
      }
      return false;
    }
    default:
      return (
        node.branches.some(branch =>
          matchChain(branch, at, { ...run, done: rest }),
        ) ||
        (node.optional && rest(at))
      );
  }
}

function matchValue(options: {
  node: { name: string; className: ClassName };
  at: number;
  run: Run;
  rest(next: number): boolean;
}): boolean {
  const { node, at, run, rest } = options;
  if (!isFree(run, at)) {
    return false;
  }
  const found = run.scan.read(node.className, at);
  if (!found) {
    return false;
  }
  for (let index = at; index < found.end; index++) {
    if (!isFree(run, index)) {
      return false;
    }
  }
  const before = run.captures[node.name];
  run.captures[node.name] = { start: at, end: found.end, value: found.value };
  if (rest(found.end)) {
    return true;
  }
  if (before) {
    run.captures[node.name] = before;
  } else {
    delete run.captures[node.name];
  }
  return false;
}

interface Starts {
  firstWords: Set<string>;
  firstClasses: Set<ClassName>;
}

function startsOf(chain: Chain | undefined): Starts {
  const starts: Starts = { firstWords: new Set(), firstClasses: new Set() };
  if (collectStarts(chain, starts)) {
    throw new TypeError('A phrase has to begin with a word or a value');
  }
  return starts;
}

/** Returns whether the chain can be passed over altogether. */
function collectStarts(chain: Chain | undefined, starts: Starts): boolean {
  if (!chain) {
    return true;
  }
  const { node, next } = chain;
  switch (node.type) {
    case 'word':
      starts.firstWords.add(node.word);
      return false;
    case 'value':
      starts.firstClasses.add(node.className);
      return false;
    case 'light':
      return collectStarts(next, starts);
    default: {
      const skippable = node.branches.map(branch =>
        collectStarts(branch, starts),
      );
      return node.optional || skippable.includes(true)
        ? collectStarts(next, starts)
        : false;
    }
  }
}

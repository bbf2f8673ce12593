import type { Token } from '../text';
import { lightWords } from '../lexicon/lightWords';
import type { Read } from './numbers';
import { valueClasses, type ClassName, type ClassValue } from './valueClasses';

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

type Node =
  | { type: 'word'; word: string }
  | { type: 'value'; name: string; className: ClassName }
  | { type: 'light' }
  | { type: 'choice'; branches: Node[][]; optional: boolean };

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
  const parts = source.match(/\{[^}]*\}|[[\]()|]|[^\s[\]()|{}]+/g) ?? [];
  let at = 0;
  const parseSequence = (): Node[] => {
    const nodes: Node[] = [];
    while (at < parts.length && !/^[\])|]$/.test(parts[at])) {
      nodes.push(parseNode(parts[at++]));
    }
    return nodes;
  };
  const parseNode = (part: string): Node => {
    if (part === '[' || part === '(') {
      const branches = [parseSequence()];
      while (parts[at] === '|') {
        at++;
        branches.push(parseSequence());
      }
      at++;
      return { type: 'choice', branches, optional: part === '[' };
    }
    if (part === '_') {
      return { type: 'light' };
    }
    if (part.startsWith('{')) {
      const [name, className = name] = part.slice(1, -1).split(':');
      if (!Object.prototype.hasOwnProperty.call(valueClasses, className)) {
        throw new TypeError(`No class "${className}" in the phrase: ${source}`);
      }
      return { type: 'value', name, className: className as ClassName };
    }
    return { type: 'word', word: part };
  };
  const nodes = parseSequence();
  return {
    source,
    ...startsOf(nodes),
    matchAt(scan, start) {
      const captures: Record<string, Capture> = {};
      let end = -1;
      const found = matchNodes(nodes, 0, start, {
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

function matchNodes(
  nodes: readonly Node[],
  index: number,
  at: number,
  run: Run,
): boolean {
  if (index === nodes.length) {
    return run.done(at);
  }
  const rest = (next: number) => matchNodes(nodes, index + 1, next, run);
  const node = nodes[index];
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
          matchNodes(branch, 0, at, { ...run, done: rest }),
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

function startsOf(nodes: readonly Node[]): Starts {
  const starts: Starts = { firstWords: new Set(), firstClasses: new Set() };
  if (collectStarts(nodes, starts)) {
    throw new TypeError('A phrase has to begin with a word or a value');
  }
  return starts;
}

/** Returns whether the nodes can be passed over altogether. */
function collectStarts(nodes: readonly Node[], starts: Starts): boolean {
  return nodes.every(node => {
    switch (node.type) {
      case 'word':
        starts.firstWords.add(node.word);
        return false;
      case 'value':
        starts.firstClasses.add(node.className);
        return false;
      case 'light':
        return true;
      default: {
        const skippable = node.branches.map(branch =>
          collectStarts(branch, starts),
        );
        return node.optional || skippable.includes(true);
      }
    }
  });
}

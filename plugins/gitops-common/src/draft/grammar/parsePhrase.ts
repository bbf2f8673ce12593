import { valueClasses, type ClassName } from './valueClasses';

/**
 * A part of a phrase.
 *
 * @internal
 */
export type Node =
  | { type: 'word'; word: string }
  | { type: 'value'; name: string; className: ClassName }
  | { type: 'light' }
  | {
      type: 'choice';
      branches: (Chain | undefined)[];
      optional: boolean;
    };

/**
 * Parts of a phrase, one after the other.
 *
 * @internal
 */
export interface Chain {
  node: Node;
  next?: Chain;
}

interface Cursor {
  source: string;
  parts: readonly string[];
  at: number;
}

/**
 * Parses the notation of phrases.
 *
 * @throws TypeError when a class of values is not known.
 *
 * @internal
 */
export function parsePhrase(source: string): Chain | undefined {
  const parts = source.match(/\{[^}]*\}|[[\]()|]|[^\s[\]()|{}]+/g) ?? [];
  return parseChain({ source, parts, at: 0 });
}

function parseChain(cursor: Cursor): Chain | undefined {
  const part = cursor.parts[cursor.at];
  if (part === undefined || /^[\])|]$/.test(part)) {
    return undefined;
  }
  cursor.at++;
  const node = parseNode(part, cursor);
  return { node, next: parseChain(cursor) };
}

function parseNode(part: string, cursor: Cursor): Node {
  if (part === '[' || part === '(') {
    const branches = [parseChain(cursor)];
    while (cursor.parts[cursor.at] === '|') {
      cursor.at++;
      branches.push(parseChain(cursor));
    }
    cursor.at++;
    return { type: 'choice', branches, optional: part === '[' };
  }
  if (part === '_') {
    return { type: 'light' };
  }
  if (part.startsWith('{')) {
    const [name, className = name] = part.slice(1, -1).split(':');
    if (!Object.prototype.hasOwnProperty.call(valueClasses, className)) {
      throw new TypeError(
        `No class "${className}" in the phrase: ${cursor.source}`,
      );
    }
    return { type: 'value', name, className: className as ClassName };
  }
  return { type: 'word', word: part };
}

/** Other words for values that are seldom written as the spec has them. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  '1': ['one', 'single', 'a'],
  '2': ['two', 'pair'],
  '3': ['three'],
  '4': ['four'],
  '5': ['five'],
  '6': ['six'],
  '8': ['eight'],
  '10': ['ten'],
  '20': ['twenty'],
  api: ['service', 'backend', 'endpoint'],
  web: ['site', 'website', 'frontend', 'page', 'app'],
  public: ['internet', 'outside', 'everyone'],
  internal: ['inside', 'private', 'intranet'],
  none: ['no'],
  nodejs: ['node', 'node.js', 'express', 'vue', 'react'],
  python: ['django', 'flask', 'fastapi'],
  java: ['spring', 'quarkus', 'jvm'],
  go: ['golang'],
  postgres: ['postgresql', 'database'],
  redis: ['cache'],
};

/**
 * The words of a text that are about a value: the shortest clause that has it, or
 * another word for it; the first clause where none has.
 */
export function wordsFor(value: unknown, text: string): string {
  const wanted = String(value).toLowerCase();
  const number = /^\d+/.exec(wanted)?.[0];
  const needles = [
    wanted,
    ...(SYNONYMS[wanted] ?? []),
    ...(number === undefined || number === wanted
      ? []
      : [number, ...(SYNONYMS[number] ?? [])]),
    wanted.slice(wanted.lastIndexOf('/') + 1),
  ];
  const clauses = text
    .split(/(?<=[.,;:!?])\s+|\n+|\s+(?:and|but)\s+/)
    .map(clause => clause.trim())
    .filter(clause => clause !== '');
  for (const needle of needles) {
    const [found] = clauses
      .filter(clause => hasWord(clause, needle))
      .sort((a, b) => a.length - b.length);
    if (found) {
      return found;
    }
  }
  return clauses[0] ?? text;
}

function hasWord(clause: string, word: string): boolean {
  const at = clause.toLowerCase().indexOf(word);
  const isLetter = (character: string | undefined) =>
    character !== undefined && /[a-z0-9]/i.test(character);
  return (
    at !== -1 &&
    !isLetter(clause[at - 1]) &&
    !(isLetter(clause[at + word.length]) && /[a-z]$/.test(word))
  );
}

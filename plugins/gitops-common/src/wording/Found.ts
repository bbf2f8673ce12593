import type { FactText } from './FactText';

/** Where a statement was found. */
export interface Found {
  fact: FactText;
  /** Index of the clause, -1 for a quote. */
  clause: number;
}

/** What a statement is joined by in its fact. */
export function linkOf({ fact, clause }: Found): string {
  return clause < 0 ? '' : fact.clauses[clause].link;
}

/** Whether one statement comes right after another in the same fact. */
export function isNext(found: Found, before: Found): boolean {
  return before.fact === found.fact && before.clause === found.clause - 1;
}

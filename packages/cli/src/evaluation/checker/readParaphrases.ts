import { readFileSync } from 'node:fs';
import type { Fact } from '@slipway/plugin-gitops-common/wording';
import { parse } from 'yaml';
import { UsageError } from '../../UsageError';
import type { CheckerCase } from './CheckerCase';

/** `[e1 e2, 'A sentence.']` */
type Written = [ids: string, text: string];

interface Entry {
  facts: Record<string, Omit<Fact, 'id'>>;
  true: Written[];
  false: Written[];
}

/**
 * Reads hand-written wordings of facts.
 *
 * @throws UsageError when the file has another form.
 */
export function readParaphrases(file: string): CheckerCase[] {
  const entries: unknown = parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(entries) || !entries.every(isEntry)) {
    throw new UsageError(
      `Could not read wordings from ${file}: it has to be a list of entries with "facts", "true" and "false".`,
    );
  }
  return entries.flatMap(entry => {
    const facts = Object.entries(entry.facts).map(([id, fact]) => ({
      id,
      ...fact,
    }));
    const caseOf =
      (isTrue: boolean) =>
      ([ids, text]: Written): CheckerCase => ({
        sentence: { text, facts: ids.split(' ') },
        facts,
        isTrue,
      });
    return [...entry.true.map(caseOf(true)), ...entry.false.map(caseOf(false))];
  });
}

function isEntry(entry: unknown): entry is Entry {
  const { facts, true: right, false: wrong } = (entry ?? {}) as Partial<Entry>;
  return (
    typeof facts === 'object' &&
    Object.values(facts).every(
      ({ source, text }) =>
        typeof source === 'string' && typeof text === 'string',
    ) &&
    [right, wrong].every(
      list =>
        Array.isArray(list) &&
        list.every(([ids, text]) => typeof ids === 'string' && text !== ''),
    )
  );
}

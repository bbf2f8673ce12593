import type { JsonValue } from '../kubernetes';
import { valueAtPointer, type Evidence } from '../status';
import { claimsOf, missingClaims } from '../wording';
import type { Summary } from './Summary';

/**
 * What a sentence says without being able to show it.
 *
 * @public
 */
export interface SummaryProblem {
  /** Index of the sentence. */
  sentence: number;
  /** One sentence. */
  message: string;
}

/**
 * Proves a summary: every sentence has evidence, every pointer leads to a value
 * that holds the evidence's text, and every quote, number and name of a sentence
 * occurs at one of its places, or is the name of the object that is there.
 *
 * @param document - what the pointers lead into, such as the snapshot.
 * @returns nothing when all of it holds.
 *
 * @public
 */
export function checkSummary(
  summary: Summary,
  document: unknown,
): SummaryProblem[] {
  return summary.sentences.flatMap(({ text, evidence }, sentence) =>
    checkSentence({ text, evidence }, document).map(message => ({
      sentence,
      message,
    })),
  );
}

/** The same for one sentence. */
export function checkSentence(
  { text, evidence }: Summary['sentences'][number],
  document: unknown,
): string[] {
  if (evidence.length === 0) {
    return ['It has no evidence.'];
  }
  const problems: string[] = [];
  const known: string[] = [];
  for (const entry of evidence) {
    const value = valueAtPointer(document as JsonValue, entry.pointer);
    if (value === undefined) {
      problems.push(`There is nothing at ${entry.pointer}.`);
    } else if (!spellings(value).some(spelt => spelt.includes(entry.text))) {
      problems.push(
        `The evidence "${entry.text}" does not occur at ${entry.pointer}.`,
      );
    } else {
      known.push(...spellings(value), ...namesOf(entry));
    }
  }
  for (const claim of missingClaims(claimsOf(text), known)) {
    problems.push(`"${claim}" does not occur in its evidence.`);
  }
  return problems;
}

/** How a value may be spelled in a sentence. */
export function spellings(value: JsonValue): string[] {
  return typeof value === 'string'
    ? [value, value.replace(/\s+/g, ' ')]
    : [JSON.stringify(value), JSON.stringify(value, null, 1)];
}

/** What evidence names beside its text. */
export function namesOf({ resource, field }: Evidence): string[] {
  return resource
    ? [
        [resource.kind, resource.name].join('/'),
        resource.namespace ?? '',
        field,
      ]
    : [field];
}

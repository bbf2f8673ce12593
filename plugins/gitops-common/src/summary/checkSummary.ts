import type { JsonValue } from '../kubernetes';
import { valueAtPointer, type Evidence } from '../status';
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

/** Those of the claims that none of the texts holds. */
export function missingClaims(
  claims: readonly string[],
  texts: readonly string[],
): string[] {
  const words = texts.map(value => value.toLowerCase());
  return claims.filter(
    claim => !words.some(value => holds(value, claim.toLowerCase())),
  );
}

/** What a sentence names: quotes, identifiers and numbers. */
export function claimsOf(text: string): string[] {
  const claims: string[] = [];
  const rest = text.replace(/"([^"]*)"/g, (_, quote: string) => {
    // What is left out is marked, and no part of the quote.
    const quoted = quote.replace(/…$/, '');
    claims.push(...(quoted.trim() ? [quoted] : []));
    return ' ';
  });
  for (const word of rest.split(/[\s,;()[\]{}“”«»!?]+/)) {
    const bare = word.replace(/^['’:.\-–—]+|['’:.\-–—…]+$/g, '');
    if (isClaim(bare)) {
      claims.push(bare);
    }
  }
  return [...new Set(claims)];
}

/** A word of plain language has neither digits nor marks nor inner capitals. */
function isClaim(word: string): boolean {
  return (
    /\d/.test(word) ||
    /[A-Za-z][/:._@=][A-Za-z]/.test(word) ||
    /[a-z][A-Z]/.test(word) ||
    /^[a-z]+(-[a-z]+)+-[a-z]+$/i.test(word)
  );
}

/** A number has to be there as a number, not as a part of another one. */
function holds(value: string, claim: string): boolean {
  if (!/^\d+([.,]\d+)?$/.test(claim)) {
    return value.includes(claim);
  }
  return new RegExp(
    `(^|[^0-9.])${claim.replace(/[.]/g, '\\.')}($|[^0-9.]|\\.($|[^0-9]))`,
  ).test(value);
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

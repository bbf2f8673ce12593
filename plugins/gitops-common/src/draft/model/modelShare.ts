import type { DocumentPath, Origin } from '../../vocabulary';
import type { ModelShare, Question, RefusedStatement } from '../draft';
import { maskSecrets } from '../secrets';
import type { Refused } from './claims';
import { MAX_MODEL_STATEMENTS, type ModelReading } from './modelStatement';

const MAX_LENGTH = 200;

/** With more of them in a text, what a model said of it is not shown at all. */
const MAX_CREDENTIALS = 50;

/**
 * Tells what came of a model's statements, from where the values of the draft
 * come from in the end: what a person edited is nobody else's.
 *
 * @internal
 */
export function modelShare(options: {
  reading: ModelReading;
  origins: Readonly<Record<DocumentPath, Origin>>;
  questions: readonly Question[];
  differs: readonly DocumentPath[];
  refused: readonly Refused[];
  /** Credentials of the description; a model must not give them back. */
  credentials: readonly string[];
}): ModelShare {
  const { reading, origins, questions, differs } = options;
  const pathsOf = (holds: (origin: Origin) => boolean) =>
    Object.keys(origins).filter(path => holds(origins[path]));
  return {
    name: reading.model,
    at: reading.at,
    agreed: pathsOf(origin => 'by' in origin && origin.by === 'both'),
    added: pathsOf(origin => origin.type === 'stated' && origin.by === 'model'),
    assumed: pathsOf(
      origin => origin.type === 'assumed' && origin.by === 'model',
    ),
    differs: differs.filter(path =>
      questions.some(question => question.path === path),
    ),
    refused: shownStatements(options.refused, options.credentials),
  };
}

/**
 * Statements that were not taken, as a person may see them: shortened, and
 * without the credentials of the text.
 *
 * @internal
 */
export function shownStatements(
  refused: readonly Refused[],
  credentials: readonly string[],
): RefusedStatement[] {
  const hidden = [...new Set(credentials)];
  return refused
    .slice(0, MAX_MODEL_STATEMENTS)
    .map(statement => shown(statement, hidden));
}

function shown(
  { field, value, quote, reason }: Refused,
  credentials: readonly string[],
): RefusedStatement {
  return {
    field,
    value: masked(value, credentials),
    quote: masked(quote, credentials),
    reason,
  };
}

function masked(text: string, credentials: readonly string[]): string {
  if (credentials.length > MAX_CREDENTIALS) {
    return '\u2022'.repeat(8);
  }
  const hidden = credentials.reduce(
    (rest, credential) =>
      rest.split(credential).join('\u2022'.repeat(credential.length)),
    maskSecrets(text),
  );
  return hidden.length > MAX_LENGTH
    ? `${hidden.slice(0, MAX_LENGTH)}\u2026`
    : hidden;
}

import { findSecrets, maskSecrets } from '../secrets';
import {
  MAX_MODEL_STATEMENTS,
  modelReadingSchema,
  type ModelReading,
  type ModelStatement,
} from './modelStatement';

/** Statements that are looked at for some in the right form. */
const MAX_LOOKED_AT = 1_000;

/**
 * Makes of a model's answer, or of what there is of it yet, a reading that can
 * be kept: statements in the right form and length, credentials masked. What is
 * in no form is left out; whether the rest is true is checked when it is used.
 *
 * @public
 */
export function modelReadingOf(options: {
  /** Name of the model. */
  model: string;
  /** When it answered, ISO 8601, UTC. */
  at: string;
  answer: unknown;
  /** What it read, as the person wrote it. */
  text: string;
  /** Whether it still writes: then the last statement is not complete. */
  partial?: boolean;
}): ModelReading {
  const { model, at, answer, partial = false } = options;
  const { statements } = modelReadingSchema.shape;
  const made = statementsIn(answer);
  const credentials = findSecrets(options.text).map(({ start, end }) =>
    options.text.slice(start, end),
  );
  return {
    model,
    at,
    statements: (partial ? made.slice(0, -1) : made)
      .slice(0, MAX_LOOKED_AT)
      .flatMap(statement => {
        const parsed = statements.element.safeParse(statement);
        return parsed.success ? [masked(parsed.data, credentials)] : [];
      })
      .slice(0, MAX_MODEL_STATEMENTS),
  };
}

function statementsIn(answer: unknown): unknown[] {
  const statements =
    answer !== null && typeof answer === 'object' && 'statements' in answer
      ? answer.statements
      : undefined;
  return Array.isArray(statements) ? statements : [];
}

function masked(
  statement: ModelStatement,
  credentials: readonly string[],
): ModelStatement {
  const hide = (text: string) =>
    credentials.reduce(
      (rest, credential) =>
        rest.split(credential).join('\u2022'.repeat(credential.length)),
      maskSecrets(text),
    );
  return {
    ...statement,
    value: hide(statement.value),
    quote: hide(statement.quote),
  };
}

import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/**
 * Reads what a client sent.
 *
 * @throws InputError that names every wrong field.
 */
export function parseInput<T extends z.ZodType>(
  schema: T,
  value: unknown,
): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    return parsed.data;
  }
  const problems = parsed.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  throw new InputError(
    `The request is not what this route takes. ${problems.join('; ')}.`,
  );
}

import { z } from 'zod';

/**
 * Placeholders of patterns, in braces.
 *
 * @public
 */
export const patternPlaceholders = [
  'team',
  'workload',
  'environment',
  'name',
] as const;

/**
 * A text with placeholders that are filled per workload.
 *
 * @public
 */
export const patternSchema = z
  .string()
  .min(1)
  .refine(
    pattern =>
      !/[{}]/.test(
        pattern.replace(
          new RegExp(`\\{(${patternPlaceholders.join('|')})\\}`, 'g'),
          '',
        ),
      ),
    {
      message: `The pattern has an unknown placeholder or a stray brace. | Use only ${patternPlaceholders
        .map(name => `{${name}}`)
        .join(', ')}.`,
    },
  );

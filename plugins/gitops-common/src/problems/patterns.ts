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

/** @public */
export type PatternPlaceholder = (typeof patternPlaceholders)[number];

/**
 * A text in which some placeholders may stand.
 *
 * @public
 */
export function patternOf(...allowed: PatternPlaceholder[]) {
  const placeholders = new RegExp(`\\{(${allowed.join('|')})\\}`, 'g');
  return z
    .string()
    .min(1)
    .refine(pattern => !/[{}]/.test(pattern.replace(placeholders, '')), {
      message: `The pattern has an unknown placeholder or a stray brace. | Use only ${allowed
        .map(name => `{${name}}`)
        .join(', ')}.`,
    });
}

/**
 * A text with any placeholder.
 *
 * @public
 */
export const patternSchema = patternOf(...patternPlaceholders);

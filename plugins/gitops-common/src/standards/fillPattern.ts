/**
 * Values for the placeholders of a pattern.
 *
 * @public
 */
export interface PatternValues {
  team?: string;
  workload?: string;
  environment?: string;
  name?: string;
}

/**
 * Fills the placeholders of a standards' pattern: `{team}-{environment}` with
 * payments and dev is `payments-dev`.
 *
 * @throws TypeError when the pattern has a placeholder without a value.
 *
 * @public
 */
export function fillPattern(pattern: string, values: PatternValues): string {
  return pattern.replace(/\{([a-z]+)\}/g, (_, placeholder: string) => {
    const value = values[placeholder as keyof PatternValues];
    if (value === undefined) {
      throw new TypeError(
        `The pattern "${pattern}" needs a value for {${placeholder}}`,
      );
    }
    return value;
  });
}

import { assertError } from '@backstage/errors';

/**
 * Failures of what is not essential, as sentences: the errors of a forge say
 * what was attempted, why it failed and what to do.
 */
export async function asSentences(
  attempt: () => Promise<string[]>,
): Promise<string[]> {
  try {
    return await attempt();
  } catch (error) {
    assertError(error);
    return [error.message];
  }
}

import type { DraftBuilder } from '../assembly/draftBuilder';
import type { FoundSecret } from '../secrets';

/**
 * Refuses credentials that the text gives away. They are masked already.
 *
 * @internal
 */
export function refusePlaintextSecrets(
  draft: DraftBuilder,
  secrets: readonly FoundSecret[],
): void {
  const { tokens } = draft.reading;
  for (const { from, end, what, name } of secrets) {
    const first = tokens.findIndex(token => token.end > from);
    const beyond = tokens.findIndex(token => token.start >= end);
    draft.refuse({
      reason: 'plaintext-secret',
      start: first,
      end: beyond === -1 ? tokens.length : beyond,
      message: `The description gives away ${what}; it is masked and not kept.`,
      alternative: name
        ? `Put the value into the secret store and write "${name} from the secret store".`
        : 'Put the value into the secret store and name the environment variable that it goes to.',
      path: 'secrets',
    });
  }
}

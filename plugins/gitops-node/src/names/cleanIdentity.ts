import type { CommitIdentity } from '../ports';

/**
 * Takes out what would end a line of a commit's header or forge another one.
 * Libraries that write commits take names as they come.
 *
 * @public
 */
export function cleanIdentity(identity: CommitIdentity): CommitIdentity {
  return {
    name: clean(identity.name) || 'unknown',
    email: clean(identity.email).replaceAll(' ', '') || 'unknown@invalid',
  };
}

function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}<>]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

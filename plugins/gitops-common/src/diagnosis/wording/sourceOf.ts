import type { Clue } from '../Clue';
import type { Scene } from '../Scene';
import { withoutUserInfo } from './withoutUserInfo';

/** The source that a clue is about, as far as it can be told. */
export function sourceOf(
  { source }: Pick<Clue, 'source'>,
  { snapshot: { sources } }: Scene,
): { repoUrl?: string; path?: string; targetRevision?: string } {
  const number = source ?? (sources.length === 1 ? 1 : 0);
  const one = sources[number - 1];
  return one ? { ...one, repoUrl: withoutUserInfo(one.repoUrl) } : {};
}

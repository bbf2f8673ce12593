import { sha256 } from './sha256';

/**
 * A name of at most `limit` characters: the name itself if it fits, otherwise
 * its beginning and eight digits of its digest, so that two long names stay two.
 *
 * @public
 */
export function shortName(name: string, limit: number): string {
  if (name.length <= limit) {
    return name;
  }
  const digest = sha256(name).slice('sha256:'.length, 'sha256:'.length + 8);
  return `${name.slice(0, limit - 9).replace(/-+$/, '')}-${digest}`;
}

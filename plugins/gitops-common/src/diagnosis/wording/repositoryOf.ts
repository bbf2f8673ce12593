import type { Clue } from '../Clue';
import type { Scene } from '../Scene';
import { sourceOf } from './sourceOf';
import { withoutUserInfo } from './withoutUserInfo';

const URL_IN_TEXT = /\b(?:https?|ssh|oci|git):\/\/[^\s"'`<>]{1,300}/i;
const HOST =
  /^(?:[a-z+]{2,8}:\/\/)?(?:[^\s/@]{1,200}@)?([a-z0-9.-]{1,253})(?=[:/]|$)/i;

function hostOf(url: string): string | undefined {
  return HOST.exec(url)?.[1].toLowerCase();
}

/**
 * The repository that a text is about: the source of the Application, unless the
 * text names a URL of another host, such as that of a chart it depends on.
 */
export function repositoryOf(
  clue: Pick<Clue, 'source' | 'text'>,
  scene: Scene,
): string | undefined {
  const { repoUrl } = sourceOf(clue, scene);
  const named = URL_IN_TEXT.exec(clue.text)?.[0];
  if (named === undefined) {
    return repoUrl;
  }
  const host = hostOf(named);
  const own = repoUrl === undefined ? undefined : hostOf(repoUrl);
  // An API or a subdomain of the same forge is not another one.
  const isOwn =
    own !== undefined &&
    host !== undefined &&
    (host === own || host.endsWith(`.${own}`));
  return isOwn
    ? repoUrl
    : withoutUserInfo(named.replace(/[?#].*$/, '').replace(/[:;,.)]+$/, ''));
}

import {
  asText,
  get,
  SYNC_OPTIONS_ANNOTATION,
  type JsonObject,
} from '../kubernetes';

/**
 * Whether an object asks Argo CD for a sync option, such as `Prune=false`.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 *
 * @public
 */
export function hasSyncOption(
  object: JsonObject | undefined,
  option: string,
): boolean {
  const options = asText(
    get(object, 'metadata', 'annotations', SYNC_OPTIONS_ANNOTATION),
  );
  return (options ?? '').split(',').some(each => each.trim() === option);
}

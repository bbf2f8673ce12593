import { parseImage, type JsonValue } from '../../kubernetes';

const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * Edits of the spec that replace one version of an image with another.
 *
 * @returns `undefined` where an edit cannot say it: the spec takes no `latest`,
 * and a digest that stays would win over a new tag.
 */
export function imageEdits(
  failing: string,
  good: string,
): Record<string, JsonValue> | undefined {
  const { tag, digest } = parseImage(good);
  if (
    (tag === undefined && digest === undefined) ||
    tag === 'latest' ||
    (tag !== undefined && !TAG.test(tag)) ||
    (digest !== undefined && !DIGEST.test(digest)) ||
    (digest === undefined && parseImage(failing).digest !== undefined)
  ) {
    return undefined;
  }
  return {
    ...(tag === undefined ? {} : { 'image.tag': tag }),
    ...(digest === undefined ? {} : { 'image.digest': digest }),
  };
}

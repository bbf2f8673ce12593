import { asText, get, parseImage, type JsonObject } from '../../kubernetes';
import { changedContainers } from './changedContainers';
import type { Risk } from './Risk';

function sourceOf(container: JsonObject): string | undefined {
  const image = asText(get(container, 'image'));
  if (image === undefined) {
    return undefined;
  }
  const { registry, repository } = parseImage(image);
  return `${registry}/${repository}`;
}

/** @public */
export const imageSource: Risk = {
  id: 'image-source',
  title: 'Another image repository',
  description:
    'A container runs an image of another repository, which is other software and not another version.',
  check: ({ objects }) =>
    changedContainers(objects).flatMap(({ words, before, after }) => {
      const [old, now] = [sourceOf(before), sourceOf(after)];
      return old !== undefined && now !== undefined && old !== now
        ? [`The ${words} runs ${now} instead of ${old}.`]
        : [];
    }),
};

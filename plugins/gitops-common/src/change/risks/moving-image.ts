import {
  asText,
  containersOf,
  get,
  parseImage,
  type JsonObject,
} from '../../kubernetes';
import type { Risk } from './Risk';

/** Containers whose image is named by nothing that stays, with the image. */
function movingOf(object: JsonObject | undefined): [string, string][] {
  return (object ? containersOf(object) : []).flatMap(
    ({ name, value }): [string, string][] => {
      const image = asText(get(value, 'image'));
      if (image === undefined) {
        return [];
      }
      const { tag = 'latest', digest } = parseImage(image);
      return digest === undefined && tag === 'latest' ? [[name, image]] : [];
    },
  );
}

/** @public */
export const movingImage: Risk = {
  id: 'moving-image',
  title: 'Image without a version',
  description:
    'A container runs an image with the tag latest or none: what runs changes without a commit, and a rollback does not bring it back.',
  check: ({ objects }) =>
    objects.flatMap(({ kind, name, before, after }) => {
      const old = movingOf(before).map(([container]) => container);
      return movingOf(after)
        .filter(([container]) => !old.includes(container))
        .map(
          ([container, image]) =>
            `The container "${container}" of the ${kind} "${name}" runs ${image}, which names no version.`,
        );
    }),
};

import { asText, containersOf, get, parseImage } from '../../kubernetes';
import type { Rule } from '../rule';

export const imageTag: Rule = {
  id: 'image-tag',
  severity: 'error',
  description:
    'Every image names its version by a tag other than "latest", or by a digest, so that Git says what runs and a rollback brings the old version back.',
  remediation: 'Name a version, like "1.8.0", or pin the image by its digest.',
  appliesTo: ({ value }) => containersOf(value).length > 0,
  check: ({ value }) =>
    containersOf(value).flatMap(container => {
      const path = `${container.path}.image`;
      const image = asText(get(container.value, 'image'));
      if (image === undefined || image === '') {
        return [
          { path, message: `Container "${container.name}" names no image.` },
        ];
      }
      const { tag, digest } = parseImage(image);
      if (digest !== undefined || (tag !== undefined && tag !== 'latest')) {
        return [];
      }
      return [
        {
          path,
          message: `The image "${image}" of container "${container.name}" ${
            tag === 'latest'
              ? 'has the tag "latest"'
              : 'has neither tag nor digest'
          }, so what runs can change without a commit.`,
        },
      ];
    }),
};

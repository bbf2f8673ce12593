import { asText, get, parseImage } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const imageTag = containerRule({
  id: 'image-tag',
  severity: 'error',
  description:
    'Every image names its version by a tag other than "latest", or by a digest, so that Git says what runs and a rollback brings the old version back.',
  remediation: 'Name a version, like "1.8.0", or pin the image by its digest.',
  checkContainer({ value }) {
    const image = asText(get(value, 'image'));
    if (image === undefined || image === '') {
      return [{ path: 'image', says: 'names no image' }];
    }
    const { tag, digest } = parseImage(image);
    if (digest !== undefined || (tag !== undefined && tag !== 'latest')) {
      return [];
    }
    const reason =
      tag === 'latest' ? 'the tag "latest"' : 'neither tag nor digest';
    return [
      {
        path: 'image',
        says: `runs the image "${image}" with ${reason}, so what runs can change without a commit`,
      },
    ];
  },
});

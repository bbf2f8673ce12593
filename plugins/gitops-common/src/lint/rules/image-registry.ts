import { asText, get, parseImage } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const imageRegistry = containerRule({
  id: 'image-registry',
  severity: 'error',
  description:
    'Images come from the registries that the standards allow, where they are scanned and stay available.',
  remediation:
    'Copy the image to an allowed registry and name it there, or ask the platform team to allow this one.',
  checkContainer({ value }, { standards }) {
    const image = asText(get(value, 'image'));
    if (!standards || !image) {
      return [];
    }
    const { registry, repository } = parseImage(image);
    const { allowedRegistries } = standards.images;
    const full = `${registry}/${repository}`;
    const allowed = allowedRegistries.some(
      entry => registry === entry || full.startsWith(`${entry}/`),
    );
    return allowed
      ? []
      : [
          {
            path: 'image',
            says: `runs an image from ${registry}, which is none of the allowed registries: ${allowedRegistries.join(
              ', ',
            )}`,
          },
        ];
  },
});

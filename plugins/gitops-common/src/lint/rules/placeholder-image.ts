import { asText, get } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const placeholderImage = containerRule({
  id: 'placeholder-image',
  severity: 'warning',
  description:
    'The placeholder image of the standards stands for an image that is not built yet: it runs, and does nothing of what the workload is for.',
  remediation: 'Name the image of the workload once it is built.',
  checkContainer: ({ value }, { standards }) =>
    standards && asText(get(value, 'image')) === standards.images.placeholder
      ? [{ path: 'image', says: 'runs the placeholder image' }]
      : [],
});

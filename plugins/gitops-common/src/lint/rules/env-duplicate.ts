import { asList, asText, get } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const envDuplicate = containerRule({
  id: 'env-duplicate',
  severity: 'error',
  description:
    'A container sets each environment variable once: the last value wins without a word, and a later apply may lose one of them.',
  remediation: 'Remove the entry that is not meant.',
  checkContainer({ value }) {
    const names = asList(get(value, 'env')).map(entry =>
      asText(get(entry, 'name')),
    );
    return names.flatMap((name, index) =>
      name !== undefined && names.indexOf(name) < index
        ? [
            {
              path: `env[${index}].name`,
              says: `sets the variable "${name}" more than once`,
            },
          ]
        : [],
    );
  },
});

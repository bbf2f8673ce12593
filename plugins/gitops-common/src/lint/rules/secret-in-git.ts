import { asObject, get } from '../../kubernetes';
import type { Rule } from '../rule';

export const secretInGit: Rule = {
  id: 'secret-in-git',
  severity: 'error',
  description:
    'No Secret with data is in Git: base64 is no protection. Credentials come from the secret store.',
  remediation:
    'Remove the Secret, change what it holds, and render an ExternalSecret that refers to the secret store.',
  appliesTo: ({ ref }) => ref.kind === 'Secret' && ref.group === '',
  check: ({ ref, value }) =>
    ['data', 'stringData'].flatMap(key =>
      Object.keys(asObject(get(value, key))).length > 0
        ? [
            {
              path: key,
              message: `The Secret "${ref.name}" has its data in Git.`,
            },
          ]
        : [],
    ),
};

import { asList, asText, get, type JsonObject } from '../../kubernetes';
import type { Risk } from './Risk';

/** Keys of the secret store that an ExternalSecret fetches. */
function keysOf(object: JsonObject | undefined): string[] {
  const remotes = [
    ...asList(get(object, 'spec', 'data')).map(item => get(item, 'remoteRef')),
    ...asList(get(object, 'spec', 'dataFrom')).map(item =>
      get(item, 'extract'),
    ),
  ];
  return remotes.flatMap(remote => {
    const key = asText(get(remote, 'key'));
    return key === undefined ? [] : [key];
  });
}

/** @public */
export const newSecretKey: Risk = {
  id: 'new-secret-key',
  title: 'Another secret',
  description:
    'An ExternalSecret fetches a key of the secret store that was not fetched before.',
  check: ({ objects }) => {
    const secrets = objects.filter(({ kind }) => kind === 'ExternalSecret');
    const before = new Set(secrets.flatMap(secret => keysOf(secret.before)));
    const added = new Set(
      secrets
        .flatMap(secret => keysOf(secret.after))
        .filter(key => !before.has(key)),
    );
    return [...added].map(
      key => `The workload reads "${key}" of the secret store.`,
    );
  },
};

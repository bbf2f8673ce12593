import {
  asList,
  asObject,
  asText,
  childPath,
  containersOf,
  get,
  podSpecOf,
} from '../../kubernetes';
import { looksLikeCredential, splitArgument } from '../../problems';
import type { LintedManifest, Rule, RuleHit } from '../rule';

export const plaintextSecret: Rule = {
  id: 'plaintext-secret',
  severity: 'error',
  description:
    'Neither environment variables nor arguments, ConfigMaps or annotations hold a credential: Git keeps it for ever, for everybody who can read.',
  remediation:
    'Change the credential, since it is known now, keep the new one in the secret store, and refer to it.',
  appliesTo: ({ ref, value }) =>
    ref.kind === 'ConfigMap' || podSpecOf(value) !== undefined,
  check: manifest => [
    ...inVariables(manifest),
    ...inEntries(manifest, 'data'),
    ...inEntries(manifest, 'metadata.annotations'),
  ],
};

function inVariables({ value }: LintedManifest): RuleHit[] {
  return containersOf(value).flatMap(container => {
    const variables = asList(get(container.value, 'env')).map(
      (entry, index) => ({
        path: `${container.path}.env[${index}].value`,
        text: asText(get(entry, 'value')),
        name: asText(get(entry, 'name')),
        what: `The variable "${String(get(entry, 'name'))}"`,
      }),
    );
    const texts = ['command', 'args'].flatMap(key =>
      asList(get(container.value, key)).map((entry, index) => ({
        path: `${container.path}.${key}[${index}]`,
        ...splitArgument(asText(entry) ?? ''),
        what: 'An argument',
      })),
    );
    return [...variables, ...texts].flatMap(({ path, text, name, what }) =>
      text !== undefined && looksLikeCredential(text, name)
        ? [
            {
              path,
              message: `${what} of container "${container.name}" looks like a credential.`,
            },
          ]
        : [],
    );
  });
}

function inEntries(
  { ref, value }: LintedManifest,
  path: 'data' | 'metadata.annotations',
): RuleHit[] {
  if (path === 'data' && ref.kind !== 'ConfigMap') {
    return [];
  }
  return Object.entries(asObject(get(value, ...path.split('.')))).flatMap(
    ([key, text]) =>
      typeof text === 'string' && looksLikeCredential(text, key)
        ? [
            {
              path: childPath(path, key),
              message: `"${key}" of the ${ref.kind} "${ref.name}" looks like a credential.`,
            },
          ]
        : [],
  );
}

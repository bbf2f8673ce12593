import {
  asList,
  asObject,
  asText,
  childPath,
  containersOf,
  get,
  podSpecOf,
  type JsonValue,
} from '../../kubernetes';
import {
  credentialLines,
  looksLikeCredential,
  passesCredential,
  scriptHasCredential,
  splitArgument,
} from '../../problems';
import type { LintedManifest, Rule, RuleHit } from '../rule';

/** Programs and pages name passwords without holding any. */
const PROGRAM =
  /\.(js|mjs|cjs|ts|py|rb|lua|go|java|groovy|php|pl|html?|css|md|sql|rego|tpl|tmpl)$/i;

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
    ...inBinaryData(manifest),
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
      argumentsOf(asList(get(container.value, key))).map(
        ({ index, ...argument }) => ({
          path: `${container.path}.${key}[${index}]`,
          ...argument,
          what: 'An argument',
        }),
      ),
    );
    const found = [...variables, ...texts].filter(
      ({ text, name }) => text !== undefined && looksLikeCredential(text, name),
    );
    const scripts = ['command', 'args'].flatMap(key =>
      asList(get(container.value, key)).flatMap((entry, index) => {
        const path = `${container.path}.${key}[${index}]`;
        const isScript = typeof entry === 'string' && /\s/.test(entry.trim());
        return isScript &&
          scriptHasCredential(entry) &&
          !found.some(other => other.path === path)
          ? [{ path, what: 'A part of an argument' }]
          : [];
      }),
    );
    return [...found, ...scripts].map(({ path, what }) => ({
      path,
      message: `${what} of container "${container.name}" looks like a credential.`,
    }));
  });
}

/** What follows a flag has the flag's name. */
function argumentsOf(
  entries: readonly JsonValue[],
): { index: number; text: string; name?: string }[] {
  return entries.map((entry, index) => {
    const text = asText(entry) ?? '';
    const flag = /^--?([A-Za-z][\w.-]*)$/.exec(
      asText(entries[index - 1]) ?? '',
    );
    return flag && !text.startsWith('-') && passesCredential(flag[1], text)
      ? { index, text, name: flag[1] }
      : { index, ...splitArgument(text) };
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
    ([key, text]): RuleHit[] => {
      if (typeof text !== 'string') {
        return [];
      }
      const place = `"${key}" of the ${ref.kind} "${ref.name}"`;
      if (looksLikeCredential(text, key)) {
        return [
          {
            path: childPath(path, key),
            message: `${place} looks like a credential.`,
          },
        ];
      }
      const lines =
        path === 'data' && !PROGRAM.test(key) ? credentialLines(text) : [];
      return lines.map(line => ({
        path: childPath(path, key),
        message: `Line ${line} of ${place} looks like a credential.`,
      }));
    },
  );
}

function inBinaryData({ ref, value }: LintedManifest): RuleHit[] {
  return ref.kind !== 'ConfigMap'
    ? []
    : Object.entries(asObject(get(value, 'binaryData'))).flatMap(
        ([key, encoded]) =>
          looksLikeCredential(decode(asText(encoded) ?? ''))
            ? [
                {
                  path: childPath('binaryData', key),
                  message: `"${key}" of the ConfigMap "${ref.name}" looks like a credential.`,
                },
              ]
            : [],
      );
}

/** The text behind base64, or nothing where it is none. */
function decode(encoded: string): string {
  const text = encoded.replace(/\s+/g, '');
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)
    ? atob(text)
    : '';
}

import { asText, get, type JsonObject } from '../../kubernetes';
import { rules, type LintedManifest } from '../../lint';
import type { ChangedObject } from '../changedObjects';
import type { Risk } from './Risk';

/** Rules whose messages name a credential and never repeat it. */
const RULES = rules.filter(({ id }) =>
  ['plaintext-secret', 'secret-in-git'].includes(id),
);

function manifestOf(
  { path, kind, name }: ChangedObject,
  value: JsonObject,
): LintedManifest {
  const [version, group = ''] = (asText(value.apiVersion) ?? '')
    .split('/')
    .reverse();
  const namespace = asText(get(value, 'metadata', 'namespace'));
  return {
    file: path,
    ref: { group, version, kind, name, ...(namespace ? { namespace } : {}) },
    value,
  };
}

function credentialsOf(
  object: ChangedObject,
  side: 'before' | 'after',
): string[] {
  const { [side]: value } = object;
  if (!value) {
    return [];
  }
  const manifest = manifestOf(object, value);
  const context = { manifests: [manifest] };
  return RULES.filter(rule => rule.appliesTo(manifest, context)).flatMap(rule =>
    rule.check(manifest, context).map(({ message }) => message),
  );
}

/** @public */
export const credentialInGit: Risk = {
  id: 'credential-in-git',
  title: 'Credential in Git',
  description:
    'A Secret with its data, or what looks like a credential, comes to Git, which keeps it for everybody who can read, also when it goes again.',
  check: ({ objects }) =>
    objects.flatMap(object => {
      const old = credentialsOf(object, 'before');
      return [
        ...new Set(
          credentialsOf(object, 'after').filter(each => !old.includes(each)),
        ),
      ];
    }),
};

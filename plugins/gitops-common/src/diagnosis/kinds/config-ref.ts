import type { DiagnosisKind } from '../DiagnosisKind';
import { ownChange } from '../proposals/ownChange';
import { nameOf } from '../wording/nameOf';

const MISSING =
  /\b(secret|configmap|serviceaccount|runtimeclass|priorityclass|secretproviderclass)(?:e?s)?(?:\.[\w.-]{1,100})? "([^"]{1,253})" not found|\b(priorityclass) with name ([^\s"]{1,253}) was found/i;
const KEY =
  /couldn'?t find key "?([^\s"]{1,253})"? in (Secret|ConfigMap) "?([^\s"]{1,300})"?/i;
const MOUNTED_KEY =
  /references non-existent (secret|config) key: ([^\s]{1,253})/i;
const UNREGISTERED = /object "[^"]{1,253}"\/"([^"]{1,253})" not registered/i;

const KINDS: Readonly<Record<string, string>> = {
  secret: 'Secret',
  configmap: 'ConfigMap',
  serviceaccount: 'ServiceAccount',
  runtimeclass: 'RuntimeClass',
  priorityclass: 'PriorityClass',
  secretproviderclass: 'SecretProviderClass',
};

interface Missing {
  index: number;
  /** One of the values of `KINDS`. */
  kind: string;
  name?: string;
  key?: string;
}

function missingIn(text: string): Missing | undefined {
  const key = KEY.exec(text);
  if (key) {
    return {
      index: key.index,
      kind: /secret/i.test(key[2]) ? 'Secret' : 'ConfigMap',
      name: key[3].split('/').pop(),
      key: key[1],
    };
  }
  const mounted = MOUNTED_KEY.exec(text);
  if (mounted) {
    return {
      index: mounted.index,
      kind: /secret/i.test(mounted[1]) ? 'Secret' : 'ConfigMap',
      key: mounted[2],
    };
  }
  const missing = MISSING.exec(text);
  return missing
    ? {
        index: missing.index,
        kind: KINDS[(missing[1] ?? missing[3]).toLowerCase()],
        name: missing[2] ?? missing[4],
      }
    : undefined;
}

/** Kinds that no namespace has. */
const OF_CLUSTER = new Set(['RuntimeClass', 'PriorityClass']);

export const configRef: DiagnosisKind = {
  id: 'config-ref',
  title: 'Secret or setting is missing',
  description:
    'A pod needs a Secret, a ConfigMap, a key of one, or a ServiceAccount that does not exist. Its containers cannot be created until it does.',
  role: 'cause',
  level: 'runtime',
  places: ['container', 'event', 'health', 'object-condition'],
  recognise(clue, scene) {
    const { resource, text } = clue;
    const missing =
      resource && !UNREGISTERED.test(text) ? missingIn(text) : undefined;
    if (!resource || !missing) {
      return undefined;
    }
    const workload = scene.workloadOf(resource);
    const { kind, name, key } = missing;
    const what = key
      ? `key "${key}" in ${name ? `the ${kind} "${name}"` : `a ${kind}`}`
      : `${kind} "${name}"`;
    const external = scene.snapshot.resources.find(
      other =>
        /^(?:ExternalSecret|SealedSecret|VaultStaticSecret)$/.test(
          other.resource.kind,
        ) &&
        (name === undefined || other.resource.name === name),
    );
    return {
      telling: missing,
      key: `${what}\n${nameOf(workload)}`,
      cause: `The ${nameOf(workload)} needs the ${what}, which does not exist${
        resource.namespace && !OF_CLUSTER.has(kind)
          ? ` in the namespace "${resource.namespace}"`
          : ''
      }.`,
      nextSteps: [
        ...(kind === 'Secret' && external
          ? [
              {
                text: `Look at the ${nameOf(
                  external.resource,
                )}, which should make it, and whether its store has the value.`,
              },
            ]
          : []),
        {
          text: key
            ? `Add the key "${key}", or correct its name where the workload uses it.`
            : `Add the ${kind}, or correct its name where the workload uses it.`,
          ...ownChange(scene, workload),
        },
        {
          text: 'Check that what it comes from is synced before the workload, in an earlier wave or with retries.',
        },
      ],
      resource: workload,
    };
  },
};

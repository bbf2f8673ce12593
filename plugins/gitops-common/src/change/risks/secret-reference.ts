import {
  asList,
  asText,
  containersOf,
  get,
  podSpecOf,
  type JsonObject,
  type JsonValue,
} from '../../kubernetes';
import type { ChangedObject } from '../changedObjects';
import type { Risk } from './Risk';

/** Names of Secrets that the pods of an object use, wherever they name them. */
function secretsOf(object: JsonObject | undefined): string[] {
  const pod = object && podSpecOf(object);
  if (!pod) {
    return [];
  }
  const names: (JsonValue | undefined)[] = [
    ...asList(get(pod.value, 'imagePullSecrets')).map(item =>
      get(item, 'name'),
    ),
    ...asList(get(pod.value, 'volumes')).flatMap(volume => [
      get(volume, 'secret', 'secretName'),
      get(volume, 'csi', 'nodePublishSecretRef', 'name'),
      ...asList(get(volume, 'projected', 'sources')).map(source =>
        get(source, 'secret', 'name'),
      ),
    ]),
    ...containersOf(object).flatMap(({ value }) => [
      ...asList(get(value, 'env')).map(item =>
        get(item, 'valueFrom', 'secretKeyRef', 'name'),
      ),
      ...asList(get(value, 'envFrom')).map(item =>
        get(item, 'secretRef', 'name'),
      ),
    ]),
  ];
  return names.flatMap(name => asText(name) ?? []);
}

/**
 * Whether an object of the release makes the Secret: an ExternalSecret, or the
 * operator of a custom resource, which names Secrets after it.
 */
function makes(name: string): (object: ChangedObject) => boolean {
  return object => {
    const own = asText(get(object.after, 'metadata', 'name'));
    if (object.kind === 'ExternalSecret') {
      const target = asText(get(object.after, 'spec', 'target', 'name'));
      return name === (target ?? own);
    }
    const [group] = (asText(get(object.after, 'apiVersion')) ?? '').split('/');
    const isCustom = group.includes('.') && !group.endsWith('.k8s.io');
    return (
      isCustom &&
      own !== undefined &&
      (name === own || name.startsWith(`${own}-`))
    );
  };
}

/** @public */
export const secretReference: Risk = {
  id: 'secret-reference',
  title: "Somebody else's Secret",
  description:
    'Pods use a Secret that they did not use before and that nothing of the release makes: it may belong to another workload of the namespace.',
  check: ({ objects }) =>
    objects.flatMap(({ kind, name, before, after }) => {
      const old = secretsOf(before);
      return [...new Set(secretsOf(after))]
        .filter(secret => !old.includes(secret) && !objects.some(makes(secret)))
        .map(
          secret =>
            `The ${kind} "${name}" uses the Secret "${secret}", which nothing of the change makes.`,
        );
    }),
};

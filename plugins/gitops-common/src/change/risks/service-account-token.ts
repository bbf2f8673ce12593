import { get, podSpecOf, type JsonObject } from '../../kubernetes';
import type { Risk } from './Risk';

/** Kubernetes mounts a token unless told not to. */
function mountsToken(object: JsonObject | undefined): boolean {
  if (!object) {
    return false;
  }
  const pod = podSpecOf(object);
  return pod
    ? get(pod.value, 'automountServiceAccountToken') !== false
    : object.kind === 'ServiceAccount' &&
        get(object, 'automountServiceAccountToken') !== false;
}

/** @public */
export const serviceAccountToken: Risk = {
  id: 'service-account-token',
  title: 'Access to the Kubernetes API',
  description:
    'Pods get a token for the Kubernetes API that they did not have: whoever breaks into one has the rights of its ServiceAccount.',
  check: ({ objects }) =>
    objects
      .filter(({ before, after }) => mountsToken(after) && !mountsToken(before))
      .map(
        ({ kind, name }) =>
          `The ${kind} "${name}" gives pods a token for the Kubernetes API.`,
      ),
};

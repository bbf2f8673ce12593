import { asText, get, podSpecOf, type JsonObject } from '../../kubernetes';
import type { Risk } from './Risk';

function accountOf(object: JsonObject): string | undefined {
  const pod = podSpecOf(object);
  return pod && (asText(get(pod.value, 'serviceAccountName')) ?? 'default');
}

/** @public */
export const otherServiceAccount: Risk = {
  id: 'other-service-account',
  title: 'Another ServiceAccount',
  description:
    'Pods run as another ServiceAccount than before, with its rights in the cluster and its identity to others.',
  check: ({ objects }) =>
    objects.flatMap(({ kind, name, before, after }) => {
      const [old, now] = [
        before && accountOf(before),
        after && accountOf(after),
      ];
      return old !== undefined && now !== undefined && old !== now
        ? [
            `The ${kind} "${name}" runs as the ServiceAccount "${now}" instead of "${old}".`,
          ]
        : [];
    }),
};

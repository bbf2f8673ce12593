import {
  asList,
  containersOf,
  get,
  podSpecOf,
  type JsonObject,
} from '../../kubernetes';
import type { Risk } from './Risk';

const SWITCHES = {
  hostNetwork: 'uses the network of the node',
  hostPID: 'sees the processes of the node',
  hostIPC: 'shares memory with the node',
} as const;

/** What pods of an object may do to their node, in words. */
function reachOf(object: JsonObject | undefined): string[] {
  const pod = object && podSpecOf(object);
  if (!pod) {
    return [];
  }
  return [
    ...Object.entries(SWITCHES)
      .filter(([key]) => get(pod.value, key) === true)
      .map(([, words]) => words),
    ...asList(get(pod.value, 'volumes')).flatMap(volume => {
      const path = get(volume, 'hostPath', 'path');
      return path === undefined ? [] : [`uses ${String(path)} of the node`];
    }),
    ...containersOf(object)
      .filter(
        ({ value }) => get(value, 'securityContext', 'privileged') === true,
      )
      .map(({ name }) => `runs the container "${name}" privileged`),
  ];
}

/** @public */
export const hostAccess: Risk = {
  id: 'host-access',
  title: 'Access to the node',
  description:
    'Pods get access to the node that they run on, and through it to everything else on it.',
  check: ({ objects }) =>
    objects.flatMap(({ kind, name, before, after }) => {
      const old = reachOf(before);
      return reachOf(after)
        .filter(reach => !old.includes(reach))
        .map(reach => `The ${kind} "${name}" ${reach}.`);
    }),
};

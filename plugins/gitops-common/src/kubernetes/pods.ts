import type { DocumentPath } from '../vocabulary';
import { asList, asObject, get, type JsonObject } from './json';

/**
 * A part of a document with its place.
 *
 * @public
 */
export interface Placed {
  path: DocumentPath;
  value: JsonObject;
}

/**
 * A container of a pod. A sidecar is an init container that keeps running.
 *
 * @public
 */
export interface PlacedContainer extends Placed {
  role: 'main' | 'init' | 'sidecar' | 'ephemeral';
  /** For messages: its name, or its place when it has none. */
  name: string;
}

const POD_PATHS: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  PodTemplate: ['template'],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  Rollout: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/**
 * Kinds that keep pods running and update them.
 *
 * @public
 */
export const longRunningKinds = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Rollout',
] as const;

/**
 * The pod template of a document, or the pod itself.
 *
 * @returns `undefined` for kinds without pods.
 *
 * @public
 */
export function podOf(document: JsonObject): Placed | undefined {
  const kind = get(document, 'kind');
  const keys =
    typeof kind === 'string' &&
    Object.prototype.hasOwnProperty.call(POD_PATHS, kind)
      ? POD_PATHS[kind]
      : undefined;
  return keys
    ? { path: keys.join('.'), value: asObject(get(document, ...keys)) }
    : undefined;
}

/**
 * The `spec` of a document's pods.
 *
 * @public
 */
export function podSpecOf(document: JsonObject): Placed | undefined {
  const pod = podOf(document);
  return (
    pod && {
      path: pod.path === '' ? 'spec' : `${pod.path}.spec`,
      value: asObject(get(pod.value, 'spec')),
    }
  );
}

/**
 * All containers of a document's pods, in the order they start.
 *
 * @public
 */
export function containersOf(document: JsonObject): PlacedContainer[] {
  const pod = podSpecOf(document);
  if (!pod) {
    return [];
  }
  const of = (key: string, role: PlacedContainer['role']) =>
    asList(get(pod.value, key)).map((item, index): PlacedContainer => {
      const value = asObject(item);
      const name = get(value, 'name');
      return {
        path: `${pod.path}.${key}[${index}]`,
        value,
        role:
          role === 'init' && get(value, 'restartPolicy') === 'Always'
            ? 'sidecar'
            : role,
        name: typeof name === 'string' ? name : `${key}[${index}]`,
      };
    });
  return [
    ...of('initContainers', 'init'),
    ...of('containers', 'main'),
    ...of('ephemeralContainers', 'ephemeral'),
  ];
}

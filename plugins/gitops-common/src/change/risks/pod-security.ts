import {
  asList,
  containersOf,
  get,
  podSpecOf,
  type JsonObject,
  type JsonValue,
} from '../../kubernetes';
import type { Risk } from './Risk';

const MAY_BE_ROOT = 'may run as root';
const GAINS = 'may gain more rights than it starts with';
const KEEPS = 'keeps the capability ';
const UNCONFINED = 'is limited by no seccomp profile';

interface Security {
  /** What a container is allowed to do outright, in words. */
  dangers: string[];
  /** Guards that it has, each with what is lost without it. */
  guards: string[];
}

function securityOf(pod: JsonObject, container: JsonObject): Security {
  const own = (...keys: string[]) => get(container, 'securityContext', ...keys);
  // What a container does not say, its pod says.
  const either = (...keys: string[]): JsonValue | undefined =>
    own(...keys) ?? get(pod, 'securityContext', ...keys);
  const profile = either('seccompProfile', 'type');
  const when = (condition: boolean, words: string) =>
    condition ? [words] : [];
  return {
    dangers: [
      ...when(either('runAsUser') === 0, 'runs as root'),
      ...when(own('allowPrivilegeEscalation') === true, GAINS),
      ...when(profile === 'Unconfined', UNCONFINED),
      ...when(own('procMount') === 'Unmasked', 'sees all of /proc'),
      ...when(either('runAsNonRoot') === false, MAY_BE_ROOT),
      ...asList(own('capabilities', 'add')).map(
        name => `gets the capability ${String(name)}`,
      ),
    ],
    guards: [
      ...when(either('runAsNonRoot') === true, MAY_BE_ROOT),
      ...when(own('allowPrivilegeEscalation') === false, GAINS),
      ...when(profile !== undefined && profile !== 'Unconfined', UNCONFINED),
      ...when(
        own('readOnlyRootFilesystem') === true,
        'may write to its root filesystem',
      ),
      ...asList(own('capabilities', 'drop')).map(
        name => `${KEEPS}${String(name)}`,
      ),
    ],
  };
}

/** Who drops all capabilities need not name one. */
function isKept(guard: string, guards: readonly string[]): boolean {
  return (
    guards.includes(guard) ||
    (guard.startsWith(KEEPS) && guards.includes(`${KEEPS}ALL`))
  );
}

function containersBy(object: JsonObject | undefined): Map<string, Security> {
  const pod = object && podSpecOf(object);
  return new Map(
    pod
      ? containersOf(object).map(({ name, value }) => [
          name,
          securityOf(pod.value, value),
        ])
      : [],
  );
}

/** @public */
export const podSecurity: Risk = {
  id: 'pod-security',
  title: 'Pod security loosened',
  description:
    'A container may do more than before to the node and to others on it: it runs as root, gets capabilities, or loses what its security context kept it from.',
  check: ({ objects }) =>
    objects.flatMap(({ kind, name, before, after }) => {
      const old = containersBy(before);
      return [...containersBy(after)].flatMap(([container, now]) => {
        const was = old.get(container);
        const loosened = new Set([
          ...now.dangers.filter(danger => !was?.dangers.includes(danger)),
          ...(was?.guards ?? []).filter(guard => !isKept(guard, now.guards)),
        ]);
        return [...loosened].map(
          words =>
            `The container "${container}" of the ${kind} "${name}" ${words}.`,
        );
      });
    }),
};

import { get, podSpecOf } from '../../kubernetes';
import type { Rule } from '../rule';

const NAMESPACES: Readonly<Record<string, string>> = {
  hostNetwork: 'network',
  hostPID: 'processes',
  hostIPC: 'shared memory',
};

export const hostNamespaces: Rule = {
  id: 'host-namespaces',
  severity: 'error',
  description:
    'Pods do not share the network, the processes or the memory of their node: neither hostNetwork nor hostPID nor hostIPC is set.',
  remediation: 'Remove the key.',
  appliesTo: ({ value }) => podSpecOf(value) !== undefined,
  check({ value }) {
    const pod = podSpecOf(value);
    return Object.entries(NAMESPACES).flatMap(([key, what]) =>
      pod && get(pod.value, key) === true
        ? [
            {
              path: `${pod.path}.${key}`,
              message: `The pod shares the ${what} of its node.`,
            },
          ]
        : [],
    );
  },
};

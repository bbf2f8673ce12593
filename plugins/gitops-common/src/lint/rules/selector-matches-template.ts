import { get, selectorTakes } from '../../kubernetes';
import type { Rule } from '../rule';

const KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'];

export const selectorMatchesTemplate: Rule = {
  id: 'selector-matches-template',
  severity: 'error',
  description:
    'The selector of a workload takes the pods of its own template; the API server refuses anything else.',
  remediation:
    'Give the template the labels of the selector. The selector itself cannot be changed later.',
  appliesTo: ({ ref }) => KINDS.includes(ref.kind) && ref.group === 'apps',
  check: ({ ref, value }) =>
    selectorTakes(
      get(value, 'spec', 'selector'),
      get(value, 'spec', 'template', 'metadata', 'labels'),
    )
      ? []
      : [
          {
            path: 'spec.selector',
            message: `The ${ref.kind} "${ref.name}" does not select its own pods.`,
          },
        ],
};

import { get } from '../../kubernetes';
import type { Risk } from './Risk';

/** @public */
export const runsNothing: Risk = {
  id: 'runs-nothing',
  title: 'Nothing runs',
  description:
    'A workload comes with no replicas: it is there, healthy to Argo CD, and no pod of it runs.',
  check: ({ objects }) =>
    objects
      .filter(
        ({ kind, action, after }) =>
          action === 'create' &&
          ['Deployment', 'StatefulSet', 'ReplicaSet'].includes(kind) &&
          get(after, 'spec', 'replicas') === 0,
      )
      .map(({ kind, name }) => `The ${kind} "${name}" comes with 0 replicas.`),
};

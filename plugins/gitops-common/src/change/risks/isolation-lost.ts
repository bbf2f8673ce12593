import { get, podOf, selectorTakes } from '../../kubernetes';
import type { Risk } from './Risk';

/** @public */
export const isolationLost: Risk = {
  id: 'isolation-lost',
  title: 'Less isolation',
  description:
    'A NetworkPolicy goes while pods that it takes stay: whatever it kept out can reach them, and they can reach it.',
  check({ objects }) {
    const pods = objects.flatMap(({ after }) => {
      const pod = after && podOf(after);
      return pod ? [get(pod.value, 'metadata', 'labels')] : [];
    });
    return objects
      .filter(
        ({ kind, action, before }) =>
          kind === 'NetworkPolicy' &&
          action === 'delete' &&
          pods.some(labels =>
            selectorTakes(get(before, 'spec', 'podSelector'), labels),
          ),
      )
      .map(
        ({ name }) =>
          `The NetworkPolicy "${name}" goes, and with it what it allows and forbids.`,
      );
  },
};

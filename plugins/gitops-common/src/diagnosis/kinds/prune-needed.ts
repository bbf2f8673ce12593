import type { DiagnosisKind } from '../DiagnosisKind';
import { resourceKey } from '../Scene';
import { listed } from '../wording/count';
import { nameOf } from '../wording/nameOf';

const IGNORED = /ignored \(requires pruning\)/i;

export const pruneNeeded: DiagnosisKind = {
  id: 'prune-needed',
  title: 'Something waits to be removed',
  description:
    'Git no longer has a resource that the cluster has, and the Application does not prune by itself. It stays OutOfSync until somebody prunes or keeps it on purpose.',
  role: 'warning',
  level: 'state',
  places: ['resource', 'result'],
  recognise(clue, { snapshot }) {
    const waiting = snapshot.resources.filter(
      ({ requiresPruning }) => requiresPruning,
    );
    const { automated, prune } = snapshot.syncPolicy;
    if (
      clue.place === 'resource' ? automated && prune : !IGNORED.test(clue.text)
    ) {
      return undefined;
    }
    const key = clue.resource && resourceKey(clue.resource);
    // An outcome of the past, when it was pruned or is back in Git since.
    if (
      clue.place === 'result' &&
      snapshot.resources.length > 0 &&
      !waiting.some(({ resource }) => resourceKey(resource) === key)
    ) {
      return undefined;
    }
    const names =
      waiting.length > 0
        ? waiting.map(({ resource }) => nameOf(resource))
        : [clue.resource ? nameOf(clue.resource) : 'a resource'];
    return {
      key: 'prune',
      cause: `The cluster still has the ${listed(
        names,
      )}, which Git no longer has, and this Application does not prune by itself.`,
      nextSteps: [
        {
          text: 'Check that nothing uses it any more, and that its manifest was not moved or lost by mistake.',
        },
        { text: 'Sync with prune for exactly what may go.' },
      ],
    };
  },
};

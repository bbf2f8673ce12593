import { hasSyncOption } from '../hasSyncOption';
import type { Risk } from './Risk';

/** @public */
export const pruneDeletes: Risk = {
  id: 'prune-deletes',
  title: 'Deleted objects',
  description:
    'Manifests go from Git. Whether their objects go from the cluster is decided by the sync settings of the environment.',
  check: ({ objects, environment }) => {
    const { sync, prune } = environment.application;
    return objects
      .filter(({ area, action }) => area === 'manifests' && action === 'delete')
      .map(({ kind, name, before }) => {
        const words = `${kind} "${name}"`;
        if (hasSyncOption(before, 'Prune=false')) {
          return `The ${words} stays in the cluster, since it is annotated Prune=false.`;
        }
        return sync === 'automated' && prune
          ? `Argo CD deletes the ${words} in the cluster.`
          : `The ${words} stays in the cluster until somebody prunes, since ${environment.name} does not do that by itself.`;
      });
  },
};

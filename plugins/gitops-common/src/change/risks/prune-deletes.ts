import type { EnvironmentStandards } from '../../standards';
import type { ChangedObject } from '../changedObjects';
import { hasSyncOption } from '../hasSyncOption';
import type { Risk } from './Risk';

const MOST = 12;

function listed(objects: readonly ChangedObject[]): string {
  const more = objects.length - MOST;
  return `${objects
    .slice(0, MOST)
    .map(({ kind, name }) => `${kind} "${name}"`)
    .join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function fateOf(environment: EnvironmentStandards | undefined): string {
  if (!environment) {
    return 'These go from Git, and from the cluster where what applies them prunes';
  }
  const { name, application } = environment;
  return application.sync === 'automated' && application.prune
    ? 'Argo CD deletes in the cluster'
    : `Until somebody prunes, since ${name} does not do that by itself, these stay in the cluster`;
}

/** @public */
export const pruneDeletes: Risk = {
  id: 'prune-deletes',
  title: 'Deleted objects',
  description:
    'Manifests go from Git. Whether their objects go from the cluster is decided by the sync settings of the environment.',
  check: ({ objects, environment }) => {
    const gone = objects.filter(
      ({ area, action }) => area !== 'application' && action === 'delete',
    );
    const kept = gone.filter(({ before }) =>
      hasSyncOption(before, 'Prune=false'),
    );
    const pruned = gone.filter(object => !kept.includes(object));
    return [
      ...(pruned.length > 0
        ? [`${fateOf(environment)}: ${listed(pruned)}.`]
        : []),
      ...(kept.length > 0
        ? [
            `Since they are annotated Prune=false, these stay in the cluster: ${listed(
              kept,
            )}.`,
          ]
        : []),
    ];
  },
};

import { asList, get, RESOURCES_FINALIZER } from '../../kubernetes';
import { isApplication } from './isApplication';
import type { Risk } from './Risk';

/** @public */
export const applicationDeleted: Risk = {
  id: 'application-deleted',
  title: 'Application deleted',
  description:
    'An Argo CD Application goes. Its finalizer decides whether everything that it deployed goes with it, or stays with nobody to sync it.',
  check: ({ objects }) =>
    objects
      .filter(object => isApplication(object) && object.action === 'delete')
      .map(({ name, before }) =>
        asList(get(before, 'metadata', 'finalizers')).some(finalizer =>
          // With "/background" behind it, too.
          String(finalizer).startsWith(RESOURCES_FINALIZER),
        )
          ? `The Application "${name}" goes, and with it everything that it deployed.`
          : `The Application "${name}" goes; what it deployed stays in the cluster, and nothing syncs it any more.`,
      ),
};

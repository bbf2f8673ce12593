import { asObject, get, type JsonObject } from '../../kubernetes';
import { isApplication } from './isApplication';
import type { Risk } from './Risk';

/** https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/ */
function policyOf(application: JsonObject) {
  const policy = get(application, 'spec', 'syncPolicy', 'automated');
  const { enabled, prune, allowEmpty } = asObject(policy);
  const automated =
    policy !== undefined && policy !== null && enabled !== false;
  return {
    automated,
    prune: automated && prune === true,
    allowEmpty: automated && allowEmpty === true,
  };
}

/** @public */
export const syncPolicy: Risk = {
  id: 'sync-policy',
  title: 'Eager sync',
  description:
    'An Argo CD Application begins to sync by itself, to delete what is gone from Git, or to accept that nothing is left.',
  check: ({ objects }) =>
    objects.filter(isApplication).flatMap(({ name, before, after }) => {
      if (!before || !after) {
        return [];
      }
      const [old, now] = [policyOf(before), policyOf(after)];
      const begins = (key: keyof typeof now) => now[key] && !old[key];
      return [
        ...(begins('automated')
          ? [`The Application "${name}" syncs by itself from now on.`]
          : []),
        ...(begins('prune')
          ? [
              `The Application "${name}" prunes from now on: what goes from Git goes from the cluster.`,
            ]
          : []),
        ...(begins('allowEmpty')
          ? [
              `The Application "${name}" deletes everything from now on when Git has nothing left for it.`,
            ]
          : []),
      ];
    }),
};

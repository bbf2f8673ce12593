import { get } from '../../kubernetes';
import { sameValue } from '../fields/sameValue';
import type { ChangedObject } from '../changedObjects';
import type { Risk } from './Risk';

const RIGHTS = ['rules', 'roleRef', 'subjects', 'aggregationRule'];

function rightsChange({ before, after }: ChangedObject): boolean {
  return RIGHTS.some(key => !sameValue(get(before, key), get(after, key)));
}

/** @public */
export const widerRights: Risk = {
  id: 'wider-rights',
  title: 'Rights in the cluster',
  description:
    'A Role or a binding comes or says something else: somebody may do other things in the cluster than before.',
  check: ({ objects }) =>
    objects
      .filter(
        object =>
          /^(Cluster)?Role(Binding)?$/.test(object.kind) &&
          object.after !== undefined &&
          rightsChange(object),
      )
      .map(
        ({ kind, name, action }) =>
          `The ${kind} "${name}" ${
            action === 'create' ? 'comes' : 'says something else'
          }.`,
      ),
};

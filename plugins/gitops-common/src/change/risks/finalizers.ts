import { asList, get, RESOURCES_FINALIZER } from '../../kubernetes';
import type { JsonObject } from '../../kubernetes';
import { isApplication } from './isApplication';
import type { Risk } from './Risk';

function finalizersOf(object: JsonObject): string[] {
  return asList(get(object, 'metadata', 'finalizers')).map(String);
}

/** @public */
export const finalizers: Risk = {
  id: 'finalizers',
  title: 'Deletion works otherwise',
  description:
    'A finalizer comes or goes, which decides what happens when the object is deleted: of an Application, whether its objects go with it.',
  check: ({ objects }) =>
    objects.flatMap(object => {
      const { kind, name, before, after } = object;
      if (!before || !after) {
        return [];
      }
      const [old, now] = [finalizersOf(before), finalizersOf(after)];
      const came = now.filter(each => !old.includes(each));
      const went = old.filter(each => !now.includes(each));
      if (isApplication(object)) {
        const cascades = (list: string[]) =>
          list.some(each => each.startsWith(RESOURCES_FINALIZER));
        if (cascades(now) === cascades(old)) {
          return [];
        }
        return [
          cascades(now)
            ? `Deleting the Application "${name}" deletes what it deployed from now on.`
            : `Deleting the Application "${name}" leaves what it deployed in the cluster from now on.`,
        ];
      }
      return [
        ...came.map(
          each =>
            `The ${kind} "${name}" cannot be deleted before ${each} is done.`,
        ),
        ...went.map(
          each => `The ${kind} "${name}" goes without waiting for ${each}.`,
        ),
      ];
    }),
};

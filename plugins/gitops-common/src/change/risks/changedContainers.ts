import { containersOf, type JsonObject } from '../../kubernetes';
import type { ChangedObject } from '../changedObjects';

/**
 * A container that an object had before a change and has after it.
 *
 * @public
 */
export interface ChangedContainer {
  /** For messages: kind and name of the object, and the container's name. */
  words: string;
  before: JsonObject;
  after: JsonObject;
}

/**
 * Containers that are on both sides of a change, by name.
 *
 * @public
 */
export function changedContainers(
  objects: readonly ChangedObject[],
): ChangedContainer[] {
  return objects.flatMap(({ kind, name, before, after }) =>
    before && after
      ? containersOf(after).flatMap(container => {
          const old = containersOf(before).find(
            other => other.name === container.name,
          );
          return old
            ? [
                {
                  words: `container "${container.name}" of the ${kind} "${name}"`,
                  before: old.value,
                  after: container.value,
                },
              ]
            : [];
        })
      : [],
  );
}

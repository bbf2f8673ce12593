import { get, quantityOf } from '../../kubernetes';
import { changedContainers } from './changedContainers';
import type { Risk } from './Risk';

/** @public */
export const memoryLowered: Risk = {
  id: 'memory-lowered',
  title: 'Less memory',
  description:
    'A container may use less memory than before, and is killed when it needs what it had.',
  check: ({ objects }) =>
    changedContainers(objects).flatMap(({ words, before, after }) => {
      const [old, now] = [before, after].map(container =>
        get(container, 'resources', 'limits', 'memory'),
      );
      const [most, less] = [quantityOf(old), quantityOf(now)];
      return most !== undefined && less !== undefined && less < most
        ? [`The ${words} may use ${now} of memory instead of ${old}.`]
        : [];
    }),
};

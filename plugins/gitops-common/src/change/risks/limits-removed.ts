import { get } from '../../kubernetes';
import { changedContainers } from './changedContainers';
import type { Risk } from './Risk';

/** @public */
export const limitsRemoved: Risk = {
  id: 'limits-removed',
  title: 'Limit removed',
  description:
    'A container loses its memory or CPU limit, and can take what its neighbors on the node need.',
  check: ({ objects }) =>
    changedContainers(objects).flatMap(({ words, before, after }) =>
      (['memory', 'cpu'] as const)
        .filter(
          name =>
            get(before, 'resources', 'limits', name) !== undefined &&
            get(after, 'resources', 'limits', name) === undefined,
        )
        .map(
          name =>
            `The ${words} has no ${
              name === 'cpu' ? 'CPU' : name
            } limit any more.`,
        ),
    ),
};

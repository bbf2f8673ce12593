import { get } from '../../kubernetes';
import { sameValue } from '../fields/sameValue';
import { changedContainers } from './changedContainers';
import type { Risk } from './Risk';

const KEYS = {
  command: 'another command',
  args: 'other arguments',
  lifecycle: 'other lifecycle hooks',
} as const;

/** @public */
export const commandChanged: Risk = {
  id: 'command-changed',
  title: 'Another command',
  description:
    'A container is started with another command, other arguments or other hooks: the same image does something else.',
  check: ({ objects }) =>
    changedContainers(objects).flatMap(({ words, before, after }) =>
      Object.entries(KEYS)
        .filter(([key]) => !sameValue(get(before, key), get(after, key)))
        // Not what they are: arguments may hold credentials.
        .map(([, what]) => `The ${words} starts with ${what}.`),
    ),
};

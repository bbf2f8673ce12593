import type { CluePlace } from './Clue';

/** Where it is told that the target state cannot be found out or compared. */
export const sourcePlaces: readonly CluePlace[] = ['condition', 'operation'];

/** Where it is told that an object was refused. */
export const applyPlaces: readonly CluePlace[] = [
  'result',
  'hook',
  'operation',
  'condition',
];

/** Where it is told that an object, or one that it makes, was refused. */
export const admissionPlaces: readonly CluePlace[] = [
  ...applyPlaces,
  'object-condition',
  'event',
];

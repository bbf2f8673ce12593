import type { ReviewedObject, ReviewedRelease } from './Review';

/** `1 file`, `2 files`. */
export function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`; of many, how many more there are. */
export function listed(words: readonly string[], most = words.length): string {
  const shown =
    words.length > most
      ? [...words.slice(0, most), `${words.length - most} more`]
      : words;
  const last = shown.at(-1) ?? '';
  return shown.length < 2
    ? last
    : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** What is done to files and objects, in the order of telling. */
export const ACTION_VERBS = [
  ['create', 'created'],
  ['update', 'updated'],
  ['delete', 'deleted'],
] as const;

/** How many objects are created, updated and deleted; empty where none is. */
export function objectCounts(objects: readonly ReviewedObject[]): string {
  return listed(
    ACTION_VERBS.flatMap(([action, verb]) => {
      const count = objects.filter(object => object.action === action).length;
      return count === 0
        ? []
        : [`${amount(count, 'object')} ${count === 1 ? 'is' : 'are'} ${verb}`];
    }),
  );
}

/** A workload as people write it. */
export function workloadName({ team, workload }: ReviewedRelease): string {
  return `${team}/${workload}`;
}

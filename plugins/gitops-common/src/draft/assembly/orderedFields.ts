/**
 * Fields of a spec of which the second must not be less than the first.
 *
 * @internal
 */
export const orderedFields: readonly (readonly [
  least: string,
  most: string,
])[] = [
  ['scale.min', 'scale.max'],
  ['resources.cpu', 'resources.cpuLimit'],
  ['resources.memory', 'resources.memoryLimit'],
];

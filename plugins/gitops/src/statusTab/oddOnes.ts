/**
 * Which values stand out: those that are not the one that most have. Where none
 * is had by most, those that differ from the one before.
 */
export function oddOnes(values: readonly string[]): boolean[] {
  const counts = new Map<string, number>();
  values.forEach(value => counts.set(value, (counts.get(value) ?? 0) + 1));
  const [most, next] = [...counts.entries()].sort(([, a], [, b]) => b - a);
  if (!most || !next) {
    return values.map(() => false);
  }
  const [usual, times] = most;
  return times > next[1]
    ? values.map(value => value !== usual)
    : values.map((value, index) => index > 0 && value !== values[index - 1]);
}

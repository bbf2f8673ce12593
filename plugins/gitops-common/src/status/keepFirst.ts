/**
 * The items of a list that are kept: all of them, or as many as the limit with
 * the important ones before the others. They stay in order.
 */
export function keepFirst<T>(
  items: readonly T[],
  limit: number,
  isImportant: (item: T) => boolean,
): T[] {
  if (items.length <= limit) {
    return [...items];
  }
  const important = items.flatMap((item, index) =>
    isImportant(item) ? [index] : [],
  );
  const others = items.flatMap((item, index) =>
    isImportant(item) ? [] : [index],
  );
  return [...important, ...others]
    .slice(0, limit)
    .sort((a, b) => a - b)
    .map(index => items[index]);
}

/**
 * Numbers from 0 to below 1 that are the same for the same seed.
 * https://en.wikipedia.org/wiki/Linear_congruential_generator
 *
 * @public
 */
export function seededRandom(seed: number): () => number {
  let state = Math.abs(Math.trunc(seed)) % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}

/** One of the items, `undefined` of none. */
export function pick<T>(
  items: readonly T[],
  random: () => number,
): T | undefined {
  return items.at(Math.floor(random() * items.length));
}

/** So many objects are wanted in one request. */
const BATCH = 500;

/** So many requests at a time: a server gives each client few. */
const PARALLEL = 3;

/** Does something for all items, some at a time. */
export async function inBatches<T>(
  items: readonly T[],
  work: (batch: T[]) => Promise<void>,
): Promise<void> {
  const batches = Array.from(
    { length: Math.ceil(items.length / BATCH) },
    (_, index) => items.slice(index * BATCH, (index + 1) * BATCH),
  ).values();
  const worker = async () => {
    for (const batch of batches) {
      await work(batch);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

/** An answer is larger than its limit. */
export class TooLargeError extends Error {
  constructor(readonly limitBytes: number) {
    super(`The answer is larger than ${limitBytes} bytes.`);
    this.name = 'TooLargeError';
  }
}

/**
 * The bytes of a stream. Counts while it reads, so that a huge answer never is
 * in memory, whatever its headers say.
 */
export async function collect(
  source: AsyncIterable<Buffer>,
  limitBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limitBytes) {
      throw new TooLargeError(limitBytes);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

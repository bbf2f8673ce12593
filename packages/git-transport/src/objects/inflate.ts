import { inflateSync, type Inflate } from 'node:zlib';
import { MalformedAnswerError } from '../wire/MalformedAnswerError';

/** Node.js gives a buffer only, or with `info` this, which its types leave out. */
interface InflatedWithInfo {
  buffer: Buffer;
  engine: Inflate;
}

/**
 * Inflates what begins at an offset and has a known size. It stops at that
 * size, so that a few bytes cannot become gigabytes.
 *
 * @throws MalformedAnswerError
 */
export function inflateAt(options: {
  bytes: Buffer;
  offset: number;
  size: number;
}): { content: Buffer; end: number } {
  const { bytes, offset, size } = options;
  let inflated: unknown;
  try {
    inflated = inflateSync(bytes.subarray(offset), {
      info: true,
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.max(64, Math.min(size + 1, 65_536)),
    });
  } catch (error) {
    throw new MalformedAnswerError(
      'its pack has an object that cannot be unpacked',
      error,
    );
  }
  if (!hasInfo(inflated) || inflated.buffer.length !== size) {
    throw new MalformedAnswerError(
      'its pack has an object of another size than it says',
    );
  }
  return {
    content: inflated.buffer,
    end: offset + inflated.engine.bytesWritten,
  };
}

function hasInfo(inflated: unknown): inflated is InflatedWithInfo {
  return (
    typeof inflated === 'object' &&
    inflated !== null &&
    'buffer' in inflated &&
    Buffer.isBuffer(inflated.buffer) &&
    'engine' in inflated
  );
}

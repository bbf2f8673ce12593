import { isUtf8 } from 'node:buffer';

/** The text of a file, `undefined` when its bytes are not text in UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) && !bytes.includes(0)
    ? Buffer.from(bytes).toString('utf8')
    : undefined;
}

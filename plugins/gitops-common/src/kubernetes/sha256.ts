import { sha256 as digest } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/**
 * Digest of a text in UTF-8: `sha256:` and 64 hexadecimal digits.
 *
 * @public
 */
export function sha256(text: string): string {
  return `sha256:${bytesToHex(digest(utf8ToBytes(text)))}`;
}

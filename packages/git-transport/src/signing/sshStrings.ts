/**
 * SSH's framing: four bytes of length, then the bytes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4251#section-5
 */
export function sshString(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** So many strings, and what comes after them; fewer where the bytes end. */
export function readStrings(
  bytes: Buffer,
  count: number,
): (Buffer | undefined)[] {
  const strings: Buffer[] = [];
  let at = 0;
  while (strings.length < count) {
    if (at + 4 > bytes.length) {
      return strings;
    }
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) {
      return strings;
    }
    strings.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return [...strings, bytes.subarray(at)];
}

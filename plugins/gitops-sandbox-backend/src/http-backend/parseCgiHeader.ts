/** Head of a CGI answer. */
export interface CgiHeader {
  status: number;
  headers: [name: string, value: string][];
  /** First bytes of the body, which came together with the head. */
  rest: Buffer;
}

/**
 * Reads the head of a CGI answer (RFC 3875, section 6).
 *
 * @returns `undefined` as long as its blank line has not come.
 */
export function parseCgiHeader(bytes: Buffer): CgiHeader | undefined {
  const text = bytes.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) {
    return undefined;
  }
  const headers = text
    .slice(0, end.index)
    .split(/\r?\n/)
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    });
  const status = headers.find(([name]) => name.toLowerCase() === 'status');
  return {
    status: status ? Number.parseInt(status[1], 10) : 200,
    headers: headers.filter(header => header !== status),
    rest: bytes.subarray(end.index + end[0].length),
  };
}

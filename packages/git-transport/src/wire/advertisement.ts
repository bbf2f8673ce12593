import { MalformedAnswerError } from './MalformedAnswerError';
import { parsePktLines, textOf } from './pktLine';

/** What a server says of itself before it is asked for anything. */
export interface Advertisement {
  /** Version 1 is version 0 with a line before it. */
  version: 0 | 2;
  /** By name; those without a value have an empty one. */
  capabilities: ReadonlyMap<string, string>;
  /** Object ids by full name. None in version 2, where one asks for them. */
  refs: ReadonlyMap<string, string>;
}

/** Stands in for a ref where a repository has none. */
const NO_REFS = 'capabilities^{}';

/**
 * Reads the answer to `info/refs`.
 *
 * @see https://git-scm.com/docs/gitprotocol-http#_smart_clients
 *
 * @throws MalformedAnswerError
 */
export function parseAdvertisement(bytes: Buffer): Advertisement {
  const lines = parsePktLines(bytes).flatMap(line =>
    line.kind === 'data' ? [textOf(line.bytes)] : [],
  );
  // Servers of version 2 may leave the service line out.
  const rest = lines[0]?.startsWith('# service=') ? lines.slice(1) : lines;
  if (rest[0] === 'version 2') {
    return {
      version: 2,
      capabilities: capabilitiesOf(rest.slice(1)),
      refs: new Map(),
    };
  }
  const [first, ...others] = rest[0] === 'version 1' ? rest.slice(1) : rest;
  if (first === undefined) {
    throw new MalformedAnswerError('it says nothing about the repository');
  }
  const [firstRef, capabilities = ''] = first.split('\0');
  return {
    version: 0,
    capabilities: capabilitiesOf(capabilities.split(' ')),
    refs: refsOf([firstRef, ...others]),
  };
}

function capabilitiesOf(words: string[]): Map<string, string> {
  return new Map(
    words
      .filter(word => word !== '')
      .map(word => {
        const [name, ...value] = word.split('=');
        return [name, value.join('=')];
      }),
  );
}

/** @throws MalformedAnswerError */
export function refsOf(lines: string[]): Map<string, string> {
  const refs = new Map<string, string>();
  for (const line of lines) {
    const match = /^([0-9a-f]{40}) ([^ ]+)/.exec(line);
    if (match && match[2] !== NO_REFS) {
      refs.set(match[2], match[1]);
    } else if (!match && !line.startsWith('shallow ')) {
      throw new MalformedAnswerError(
        'it lists branches in a form that is not known here',
      );
    }
  }
  return refs;
}

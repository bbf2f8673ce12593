import { isUtf8 } from 'node:buffer';
import { ConflictError } from '@backstage/errors';
import { checkFilePath } from '@slipway/plugin-gitops-node/names';
import { MalformedAnswerError } from '../wire/MalformedAnswerError';
import type { GitObject } from './GitObject';

/** Modes as Git writes them into trees. */
export const FOLDER_MODE = '40000';
export const FILE_MODE = '100644';

/** One name in a folder. */
export interface TreeEntry {
  mode: string;
  oid: string;
  /** The name's own bytes where they are not UTF-8, so that it stays what it is. */
  name?: Buffer;
}

/** The entries of a folder by name. */
export type Tree = ReadonlyMap<string, TreeEntry>;

const HASH_BYTES = 20;

/**
 * Reads a tree. It refuses names that lead elsewhere: no Git client makes
 * them, and a forge that checks what it is given holds none.
 *
 * @throws MalformedAnswerError and ConflictError.
 */
export function parseTree(bytes: Buffer): Tree {
  const entries = new Map<string, TreeEntry>();
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(0x20, at);
    const zero = bytes.indexOf(0, at);
    const end = zero + 1 + HASH_BYTES;
    if (space < 0 || zero < space || end > bytes.length) {
      throw new MalformedAnswerError('it has a folder that cannot be read');
    }
    const nameBytes = bytes.subarray(space + 1, zero);
    const name = nameBytes.toString('utf8');
    requireSafeName(name, entries);
    entries.set(name, {
      mode: bytes.toString('latin1', at, space).replace(/^0/, ''),
      oid: bytes.toString('hex', zero + 1, end),
      ...(isUtf8(nameBytes) ? {} : { name: nameBytes }),
    });
    at = end;
  }
  return entries;
}

function requireSafeName(name: string, entries: Tree): void {
  if (
    name.includes('/') ||
    entries.has(name) ||
    checkFilePath(name) !== undefined
  ) {
    throw new ConflictError(
      `A folder of the GitOps repository holds the name ${JSON.stringify(
        name.slice(0, 100),
      )}, ${
        entries.has(name) ? 'twice' : 'which is not safe'
      }. Nothing is read or written there until it is renamed with a Git client.`,
    );
  }
}

/** Git orders names by bytes, and a folder as if its name ended in `/`. */
export function encodeTree(entries: Tree): GitObject {
  const sorted = [...entries]
    .map(([text, entry]) => {
      const name = entry.name ?? Buffer.from(text);
      const end = Buffer.from(entry.mode === FOLDER_MODE ? '/' : '');
      return { name, entry, key: Buffer.concat([name, end]) };
    })
    .sort((a, b) => Buffer.compare(a.key, b.key));
  return {
    type: 'tree',
    bytes: Buffer.concat(
      sorted.flatMap(({ name, entry }) => [
        Buffer.from(`${entry.mode} `),
        name,
        Buffer.from([0]),
        Buffer.from(entry.oid, 'hex'),
      ]),
    ),
  };
}

/** What an entry is, with its article, for a sentence. */
export function kindOf({ mode }: TreeEntry): string {
  switch (mode) {
    case FOLDER_MODE:
      return 'a folder';
    case '120000':
      return 'a symlink';
    case '160000':
      return 'a submodule';
    default:
      return 'a file';
  }
}

/** Whether an entry is a regular file. */
export function isFile({ mode }: TreeEntry): boolean {
  return mode.startsWith('100');
}

import { createHash } from 'node:crypto';

/** Kinds of objects that are read and written here. */
export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

/** An object without its name, which follows from it. */
export interface GitObject {
  type: ObjectType;
  bytes: Buffer;
}

/** The id of an object: what makes its content trustworthy. */
export function oidOf({ type, bytes }: GitObject): string {
  return createHash('sha1')
    .update(`${type} ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

/** Whether a text can be the id of an object. */
export function isOid(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}

import { createHash } from 'node:crypto';

/** Letters of the suffixes that Kubernetes generates. */
const LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

function digestOf(parts: readonly unknown[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}

/** The same UID for the same parts, in the shape of one. */
export function uidOf(...parts: unknown[]): string {
  const hex = digestOf(parts).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The same suffix for the same parts. */
export function suffixOf(length: number, ...parts: unknown[]): string {
  return [...digestOf(parts).subarray(0, length)]
    .map(byte => LETTERS[byte % LETTERS.length])
    .join('');
}

/** A number that looks like a resource version. */
export function resourceVersionOf(...parts: unknown[]): string {
  return String(100_000 + (digestOf(parts).readUInt32BE(0) % 9_000_000));
}

/** A time as Kubernetes writes it, whole seconds in UTC. */
export function timeOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

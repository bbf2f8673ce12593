import type { GitObject } from '../objects/GitObject';

/** Of one object, more is not kept: it would push all others out. */
const LARGEST_SHARE = 0.25;

/**
 * Objects by id, the least recently used of which go when there are too many
 * bytes. They never change. A cache belongs to one credential: who may not read
 * a repository must not find it here.
 */
export class ObjectCache {
  private readonly objects = new Map<string, GitObject>();
  private bytes = 0;

  constructor(private readonly limitBytes: number) {}

  get(oid: string): GitObject | undefined {
    const object = this.objects.get(oid);
    if (object) {
      // A Map keeps the order of insertion: the latest use comes last.
      this.objects.delete(oid);
      this.objects.set(oid, object);
    }
    return object;
  }

  put(oid: string, object: GitObject): void {
    if (
      this.objects.has(oid) ||
      object.bytes.length > this.limitBytes * LARGEST_SHARE
    ) {
      return;
    }
    this.objects.set(oid, object);
    this.bytes += object.bytes.length;
    for (const [oldest, { bytes }] of this.objects) {
      if (this.bytes <= this.limitBytes) {
        return;
      }
      this.objects.delete(oldest);
      this.bytes -= bytes.length;
    }
  }
}

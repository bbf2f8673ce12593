import { MalformedAnswerError } from '../wire/MalformedAnswerError';
import { applyDelta } from './applyDelta';
import { oidOf, type GitObject, type ObjectType } from './GitObject';

/** An entry as it stands in the pack; a delta has no type of its own. */
export interface PackEntry {
  type: ObjectType | 'delta';
  /** Where or what the base of a delta is. */
  base?: number | string;
  content: Buffer;
}

/** Turns deltas into objects. Chains are followed without recursion. */
export class DeltaResolver {
  readonly objects = new Map<string, GitObject>();
  private readonly done = new Map<number, GitObject>();
  private left: number;

  constructor(
    private readonly entries: ReadonlyMap<number, PackEntry>,
    private readonly limitBytes: number,
  ) {
    this.left = limitBytes;
    // Whole objects first: a delta by name may come before its base.
    for (const [offset, { type, content }] of entries) {
      if (type !== 'delta') {
        this.keep(offset, { type, bytes: content });
      }
    }
  }

  resolve(offset: number): void {
    const chain: [number, PackEntry][] = [];
    let base: GitObject | undefined;
    for (let at: number | string | undefined = offset; !base; ) {
      base = typeof at === 'number' ? this.done.get(at) : this.objects.get(at);
      if (!base) {
        const entry: PackEntry | undefined =
          typeof at === 'number' ? this.entries.get(at) : undefined;
        // A chain longer than the pack runs in a circle.
        if (
          typeof at !== 'number' ||
          !entry?.base ||
          chain.length > this.entries.size
        ) {
          throw new MalformedAnswerError(
            'its pack has a difference to something that it does not hold',
          );
        }
        chain.push([at, entry]);
        at = entry.base;
      }
    }
    for (const [at, entry] of chain.reverse()) {
      base = {
        type: base.type,
        bytes: applyDelta(base.bytes, entry.content, this.left),
      };
      this.left -= base.bytes.length;
      this.keep(at, base);
    }
  }

  private keep(offset: number, object: GitObject): void {
    if (this.left < 0) {
      throw tooLarge(this.limitBytes);
    }
    this.done.set(offset, object);
    this.objects.set(oidOf(object), object);
  }
}

/** Objects that need more memory than they may. */
export function tooLarge(limitBytes: number): MalformedAnswerError {
  return new MalformedAnswerError(
    `its objects are larger than ${Math.round(
      limitBytes / 1_000_000,
    )} MB together`,
  );
}

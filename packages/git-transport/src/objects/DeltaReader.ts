import { MalformedAnswerError } from '../wire/MalformedAnswerError';

/** The numbers and commands of a delta. */
export class DeltaReader {
  private at = 0;

  constructor(private readonly delta: Buffer) {}

  get isAtEnd(): boolean {
    return this.at >= this.delta.length;
  }

  byte(): number {
    if (this.isAtEnd) {
      throw unfit();
    }
    return this.delta[this.at++];
  }

  /** Seven bits a byte, the lowest first. */
  size(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if ((byte & 0x80) === 0 || value > Number.MAX_SAFE_INTEGER) {
        return value;
      }
    }
  }

  copied(command: number, base: Buffer): Buffer {
    const offset = this.bytesOf(command, [0x01, 0x02, 0x04, 0x08]);
    const length = this.bytesOf(command, [0x10, 0x20, 0x40]) || 0x10000;
    if (offset + length > base.length) {
      throw unfit();
    }
    return base.subarray(offset, offset + length);
  }

  inserted(length: number): Buffer {
    if (this.at + length > this.delta.length) {
      throw unfit();
    }
    this.at += length;
    return this.delta.subarray(this.at - length, this.at);
  }

  /** A number whose zero bytes are left out; the bits say which are there. */
  private bytesOf(command: number, bits: number[]): number {
    return bits.reduce(
      (value, bit, index) =>
        value + (command & bit ? this.byte() * 256 ** index : 0),
      0,
    );
  }
}

/** A delta that does not fit what it is applied to. */
export function unfit(): MalformedAnswerError {
  return new MalformedAnswerError(
    'its pack has a difference that does not fit what it is based on',
  );
}

import type { ByteWriter } from './bytes.ts';

/**
 * Numbers in as few bits as their size asks for (Rice codes): what is above the lowest `low` bits in unary, ones ended
 * by a zero, then the lowest bits. A number that would take too many ones is written whole.
 */
const MOST_ONES = 20;
const WHOLE = 32;
/** Bits that fit beside what is held back of the last byte. */
const AT_ONCE = 24;

export class BitWriter {
  private readonly out: ByteWriter;
  private held = 0;
  private count = 0;

  constructor(out: ByteWriter) {
    this.out = out;
  }

  writeRice(value: number, low: number): void {
    const high = value >>> low;
    if (high < MOST_ONES && high + 1 + low <= AT_ONCE) {
      this.write(((2 ** (high + 1) - 2) << low) | (value & ((1 << low) - 1)), high + 1 + low);
    } else if (high >= MOST_ONES) {
      this.write(2 ** MOST_ONES - 1, MOST_ONES);
      this.write(value >>> 16, WHOLE - 16);
      this.write(value & 0xffff, 16);
    } else {
      this.write(2 ** (high + 1) - 2, high + 1);
      this.write(value & (2 ** low - 1), low);
    }
  }

  /** Fills up the last byte. */
  end(): void {
    if (this.count > 0) this.write(0, 8 - this.count);
  }

  /** @param length at most {@link AT_ONCE} */
  private write(bits: number, length: number): void {
    this.held = (this.held << length) | bits;
    this.count += length;
    while (this.count >= 8) {
      this.count -= 8;
      this.out.writeByte((this.held >>> this.count) & 0xff);
    }
    this.held &= (1 << this.count) - 1;
  }
}

/** Reads what a {@link BitWriter} wrote. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at: number;
  private held = 0;
  private count = 0;

  constructor(bytes: Uint8Array, start: number) {
    this.bytes = bytes;
    this.at = start;
  }

  readRice(low: number): number {
    let high = 0;
    while (high < MOST_ONES && this.read(1) === 1) high += 1;
    if (high === MOST_ONES) return this.read(WHOLE - 16) * 0x10000 + this.read(16);
    return high * 2 ** low + this.read(low);
  }

  /** @param length at most {@link AT_ONCE} */
  private read(length: number): number {
    while (this.count < length) {
      this.held = (this.held << 8) | (this.bytes[this.at] ?? 0);
      this.at += 1;
      this.count += 8;
    }
    this.count -= length;
    const bits = (this.held >>> this.count) & (2 ** length - 1);
    this.held &= 2 ** this.count - 1;
    return bits;
  }
}

/** The number of low bits that suits numbers of a mean size. */
export function lowBitsFor(mean: number): number {
  return Math.max(0, Math.min(24, Math.round(Math.log2(mean * Math.LN2))));
}

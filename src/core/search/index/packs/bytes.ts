/** Bytes that grow; numbers are written in groups of seven bits, the lowest first, the last without its high bit. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  length = 0;

  /** @param value 0 to 2³² − 1 */
  writeNumber(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow(5);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length] = (rest & 0x7f) | 0x80;
      this.length += 1;
      rest >>>= 7;
    }
    this.bytes[this.length] = rest;
    this.length += 1;
  }

  writeByte(byte: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length] = byte;
    this.length += 1;
  }

  /** @param value 0 to 2³² − 1; four bytes, the lowest first */
  writeWord(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.writeByte((value >>> shift) & 0xff);
  }

  writeBytes(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.grow(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written since the last time, still in the writer's memory: it is good until the next write. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(by: number): void {
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/** Reads what a {@link ByteWriter} wrote. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, start = 0) {
    this.bytes = bytes;
    this.at = start;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** @throws at the end */
  readWord(): number {
    return (this.readByte() | (this.readByte() << 8) | (this.readByte() << 16) | (this.readByte() << 24)) >>> 0;
  }

  /** @throws at the end */
  readByte(): number {
    if (this.at >= this.bytes.length) throw new Error('the search index is cut short');
    this.at += 1;
    return this.bytes[this.at - 1] ?? 0;
  }

  /** So many of the bytes that follow, in the reader's memory. @throws at the end */
  readBytes(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new Error('the search index is cut short');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** @throws at the end */
  readNumber(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.readByte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}

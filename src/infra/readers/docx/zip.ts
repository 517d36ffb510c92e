import { crc32, inflateRawSync } from 'node:zlib';

/** A part of a document may grow to this many bytes when it is unpacked; more is an attack, or no minutes. */
const LARGEST_PART = 200_000_000;

/** The files of a ZIP archive by their names. @throws {Error} in Japanese when the archive is broken off or spoilt */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = readDirectory(this.#bytes);
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The unpacked bytes of a file, proven by their checksum; undefined when there is none of this name. */
  read(name: string): Buffer | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const nameLength = this.#bytes.readUInt16LE(entry.offset + 26);
    const extraLength = this.#bytes.readUInt16LE(entry.offset + 28);
    const start = entry.offset + 30 + nameLength + extraLength;
    const packed = this.#bytes.subarray(start, start + entry.packedSize);
    const unpacked = unpack(packed, entry);
    if (crc32(unpacked) !== entry.checksum) throw new Error(`「${name}」の検査値が合いません`);
    return unpacked;
  }
}

/** True for an archive that holds a Word document; false for another or a broken one. */
export function isWordDocument(bytes: Uint8Array): boolean {
  try {
    const { names } = new ZipArchive(bytes);
    return names.includes('[Content_Types].xml') && names.some((name) => /^word\/document\d*\.xml$/.test(name));
  } catch {
    return false;
  }
}

interface Entry {
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the file's own header stands. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;

/** The central directory (APPNOTE.TXT 4.3.12), found from the end: a file that is broken off has none. */
function readDirectory(bytes: Buffer): Map<string, Entry> {
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && bytes.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < first) throw new Error('目録がなく、途中で切れています');
  const count = bytes.readUInt16LE(end + 10);
  let place = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(place) !== ENTRY_SIGNATURE) throw new Error('目録が壊れています');
    const nameEnd = place + 46 + bytes.readUInt16LE(place + 28);
    entries.set(bytes.toString('utf8', place + 46, nameEnd), {
      method: bytes.readUInt16LE(place + 10),
      checksum: bytes.readUInt32LE(place + 16),
      packedSize: bytes.readUInt32LE(place + 20),
      size: bytes.readUInt32LE(place + 24),
      offset: bytes.readUInt32LE(place + 42),
    });
    place = nameEnd + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  return entries;
}

function unpack(packed: Buffer, { method, size }: Entry): Buffer {
  if (size > LARGEST_PART) throw new Error('大きすぎます');
  if (method === 0) return packed;
  if (method !== 8) throw new Error('知らない圧縮の方法です');
  return inflateRawSync(packed, { maxOutputLength: LARGEST_PART });
}

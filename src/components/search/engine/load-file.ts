import type { FileFacts } from '../../../core/search/index/files.ts';
import { crc32 } from '../../../core/search/index/packs/crc32.ts';
import { fetchBytes, tryTwice } from './fetch-bytes.ts';
import { SearchFault } from './search-fault.ts';

/**
 * Loads a file of which it is known what it must be.
 * @param cache how it is asked for at first
 * @throws {SearchFault}
 */
export function loadFile(address: string, facts: FileFacts, cache: RequestCache = 'default'): Promise<Uint8Array> {
  return tryTwice(cache, async (own) => {
    const { bytes } = await fetchBytes(address, { cache: own });
    if (!isAs(bytes, facts)) throw new SearchFault('broken', address);
    return bytes;
  });
}

export const isAs = (bytes: Uint8Array, { length, checksum }: FileFacts): boolean =>
  bytes.length === length && crc32(bytes) === checksum;

/** Loads a file that the build has compressed, with a checksum of its own. @throws when it does not arrive whole */
export async function loadZipped(address: string): Promise<Uint8Array> {
  const { bytes } = await fetchBytes(address);
  return isGzip(bytes) ? unzip(bytes) : bytes;
}

/** A host may have unpacked the file on its way, told by its own settings. */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The most bytes that DEFLATE keeps as they are in one piece. */
const LONGEST_STORED = 0xffff;

/**
 * Undoes DEFLATE of bytes that were compressed as if a dictionary had stood before them. Browsers know no dictionaries,
 * but bytes that are kept as they are (RFC 1951, 3.2.4): put before, it stands there indeed.
 * @param dictionary of at most 64 KiB − 1
 */
export async function inflate(bytes: Uint8Array, dictionary: Uint8Array): Promise<Uint8Array> {
  const { length } = dictionary;
  const rest = LONGEST_STORED - length;
  const head = Uint8Array.of(0, length & 0xff, length >>> 8, rest & 0xff, rest >>> 8);
  return (await decompress('deflate-raw', [head, dictionary, bytes])).subarray(length);
}

/** Undoes gzip. @throws when the bytes are not whole */
export const unzip = (bytes: Uint8Array): Promise<Uint8Array> => decompress('gzip', [bytes]);

async function decompress(format: CompressionFormat, parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const plain = new Blob(parts.map((part) => part.slice())).stream().pipeThrough(new DecompressionStream(format));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { writeWhole } from '../cache/cache-file.ts';

/** Files that are kept together as one: by path, in their order. */
export type Pack = ReadonlyMap<string, Uint8Array>;

const FIXED = 8;

/**
 * Writes a pack: length of the list of its files, checksum of that and of all that follows, the list, the files. The
 * file is whole or not there, whoever writes the same one at the same time.
 */
export function writePack(file: string, pack: Pack): void {
  const list = Buffer.from(JSON.stringify([...pack].map(([path, bytes]) => [path, bytes.length])));
  const body = Buffer.concat([list, ...pack.values()]);
  const fixed = Buffer.alloc(FIXED);
  fixed.writeUInt32LE(list.length, 0);
  fixed.writeUInt32LE(checksum(fixed, body), 4);
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, fixed, body);
}

/** Reads a pack; undefined when there is none, `damaged` when it is not the one that was written. */
export function readPack(file: string): Pack | 'damaged' | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const body = bytes.subarray(FIXED);
  if (bytes.length < FIXED || checksum(bytes, body) !== bytes.readUInt32LE(4)) return 'damaged';
  let at = bytes.readUInt32LE(0);
  const list = JSON.parse(body.toString('utf8', 0, at)) as [path: string, length: number][];
  return new Map(
    list.map(([path, length]) => {
      at += length;
      return [path, body.subarray(at - length, at)];
    }),
  );
}

const checksum = (fixed: Buffer, body: Buffer): number => crc32(body, crc32(fixed.subarray(0, 4)));

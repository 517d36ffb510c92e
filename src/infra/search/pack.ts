import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Files that are kept together as one: by path, in their order. */
export type Pack = ReadonlyMap<string, Uint8Array>;

const FIXED = 8;

/**
 * Writes a pack: length of the list of its files, checksum of all that follows, the list, the files. The file is whole
 * or not there, whoever writes the same one at the same time.
 */
export function writePack(file: string, pack: Pack): void {
  const list = Buffer.from(JSON.stringify([...pack].map(([path, bytes]) => [path, bytes.length])));
  const body = Buffer.concat([list, ...pack.values()]);
  const fixed = Buffer.alloc(FIXED);
  fixed.writeUInt32LE(list.length, 0);
  fixed.writeUInt32LE(crc32(body), 4);
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, fixed);
  writeFileSync(partial, body, { flag: 'a' });
  renameSync(partial, file);
}

/** Reads a pack; undefined when there is none, or not the one that was written. */
export function readPack(file: string): Pack | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const body = bytes.subarray(FIXED);
  if (bytes.length < FIXED || crc32(body) !== bytes.readUInt32LE(4)) return undefined;
  let at = bytes.readUInt32LE(0);
  const list = JSON.parse(body.toString('utf8', 0, at)) as [path: string, length: number][];
  return new Map(
    list.map(([path, length]) => {
      at += length;
      return [path, body.subarray(at - length, at)];
    }),
  );
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import { buildShard } from '../../core/search/index/build-shard.ts';
import { documentFile, HEAD_FILE, type ShardEntry, wordsFile } from '../../core/search/index/files.ts';
import type { IndexedUnit } from './unit.ts';

/** A shard that stands in a folder. */
export interface WrittenShard {
  readonly entry: Omit<ShardEntry, 'folder'>;
  readonly files: readonly WrittenFile[];
}

export interface WrittenFile {
  /** Below the folder of the shard. */
  readonly path: string;
  readonly size: number;
  /** CRC-32. */
  readonly checksum: number;
}

/** Builds a shard and writes its files into a folder that is not there yet. */
export function writeShard(units: readonly IndexedUnit[], folder: string): WrittenShard {
  const { head, chunks, entry } = buildShard(units.flatMap(({ documents }) => documents));
  const files: WrittenFile[] = [];
  const write = (path: string, bytes: Uint8Array): void => {
    writeFileSync(join(folder, path), bytes);
    files.push({ path, size: bytes.length, checksum: crc32(bytes) });
  };
  for (const inner of [wordsFile(0), documentFile(0)]) mkdirSync(join(folder, inner, '..'), { recursive: true });
  write(HEAD_FILE, gzipSync(JSON.stringify(head)));
  chunks.forEach((bytes, chunk) => {
    write(wordsFile(chunk), bytes);
  });
  let place = 0;
  for (const file of units.flatMap((unit) => unit.files)) {
    write(documentFile(place), file);
    place += 1;
  }
  return { entry, files };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import type { SearchDocument } from '../../core/search/documents/document.ts';
import { buildShard } from '../../core/search/index/build-shard.ts';
import { factsOf, packFile, ROOT_FILE, type ShardEntry } from '../../core/search/index/files.ts';

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
export function writeShard(units: readonly (readonly SearchDocument[])[], folder: string): WrittenShard {
  const { root, packs, size } = buildShard(units.flat(), {
    zip: (plain) => gzipSync(plain, { level: 9 }),
    deflate: (plain, dictionary) => deflateRawSync(plain, { dictionary }),
  });
  const files: WrittenFile[] = [];
  const write = (path: string, bytes: Uint8Array): void => {
    writeFileSync(join(folder, path), bytes);
    files.push({ path, size: bytes.length, checksum: crc32(bytes) });
  };
  mkdirSync(join(folder, packFile(0), '..'), { recursive: true });
  write(ROOT_FILE, root);
  packs.forEach((bytes, pack) => {
    write(packFile(pack), bytes);
  });
  return { entry: { root: factsOf(root), ...size }, files };
}

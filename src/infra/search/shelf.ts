import { copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { WrittenFile, WrittenShard } from './shard.ts';

const NOTES = 'notes.cache';

/**
 * Keeps shards as folders, whose files are linked into the site: making a file takes ten times as long as linking it,
 * and a shard has thousands. Whoever changes a file under one of its names changes it under all, so each is held against
 * its checksum before it is linked.
 */
export class ShardShelf {
  private readonly folder: string;
  private readonly faults: CacheFaults;

  constructor(cache: string, faults: CacheFaults) {
    this.folder = join(cache, 'shards');
    this.faults = faults;
  }

  /** What is known of a kept shard, whatever became of its files. */
  entryOf(digest: string): WrittenShard['entry'] | undefined {
    return this.readNotes(digest)?.entry;
  }

  /** Links a kept shard into a folder of the site; undefined when there is none, or not as it was kept. */
  publish(digest: string, to: string): WrittenShard['entry'] | undefined {
    const from = join(this.folder, digest);
    const notes = this.readNotes(digest);
    const spoilt = notes?.files.find((note) => !isAsNoted(from, note));
    if (spoilt) this.faults.damaged.push(join(from, spoilt.path));
    if (!notes || spoilt) return undefined;
    const paths = notes.files.map(({ path }) => path);
    for (const folder of new Set(paths.map((path) => dirname(join(to, path))))) mkdirSync(folder, { recursive: true });
    try {
      for (const path of paths) linkOrCopy(join(from, path), join(to, path));
    } catch (error) {
      rmSync(to, { recursive: true, force: true });
      // Another build puts a sound shard in the place of a damaged one at this moment.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    return notes.entry;
  }

  /** Keeps the shard that is written into the folder it is given; whole or not at all. */
  keep(digest: string, write: (folder: string) => WrittenShard): void {
    const partial = join(this.folder, `${digest}.${process.pid}.partial`);
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    try {
      writeCacheFile(join(partial, NOTES), digest, JSON.stringify(write(partial)));
    } catch (error) {
      rmSync(partial, { recursive: true, force: true });
      throw error;
    }
    try {
      rmSync(join(this.folder, digest), { recursive: true, force: true });
      renameSync(partial, join(this.folder, digest));
    } catch {
      // Another build kept the same shard at the same moment: its folder is as good as ours.
      rmSync(partial, { recursive: true, force: true });
    }
  }

  private readNotes(digest: string): WrittenShard | undefined {
    const file = join(this.folder, digest, NOTES);
    // The digest of a shard holds the version of the generator.
    const notes = readCacheFile(file, digest);
    if (notes.status === 'damaged') this.faults.damaged.push(file);
    return notes.status === 'usable' ? (JSON.parse(notes.text) as WrittenShard) : undefined;
  }
}

function isAsNoted(folder: string, { path, size, checksum }: WrittenFile): boolean {
  try {
    const bytes = readFileSync(join(folder, path));
    return bytes.length === size && crc32(bytes) === checksum;
  } catch {
    return false;
  }
}

/** The cache may be on another disk than the site. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

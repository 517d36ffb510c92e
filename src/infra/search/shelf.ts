import { copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { WrittenFile } from './shard.ts';

const NOTES = 'notes.cache';

/** A folder that was written, with what is to be known of it. */
interface Written<Entry> {
  readonly entry: Entry;
  readonly files: readonly WrittenFile[];
}

/**
 * Keeps folders whose files are linked into the site: making a file takes ten times as long as linking it, and a shard
 * has thousands. Whoever changes a file under one of its names changes it under all, so each is held against
 * its checksum before it is linked.
 */
export class Shelf<Entry> {
  private readonly folder: string;
  private readonly faults: CacheFaults;

  constructor(folder: string, faults: CacheFaults) {
    this.folder = folder;
    this.faults = faults;
  }

  /** What is known of a kept folder, whatever became of its files. */
  entryOf(digest: string): Entry | undefined {
    return this.readNotes(digest)?.entry;
  }

  /** Links what is kept into a folder of the site; undefined when there is none, or not as it was kept. */
  publish(digest: string, to: string): Entry | undefined {
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
      // Another build puts a sound folder in the place of a damaged one at this moment.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    return notes.entry;
  }

  /** Keeps what is written into the folder it is given; whole or not at all. */
  keep(digest: string, write: (folder: string) => Written<Entry>): void {
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
      // Another build kept the same at the same moment: its folder is as good as ours.
      rmSync(partial, { recursive: true, force: true });
    }
  }

  private readNotes(digest: string): Written<Entry> | undefined {
    const file = join(this.folder, digest, NOTES);
    // The digest holds the version of the generator.
    const notes = readCacheFile(file, digest);
    if (notes.status === 'damaged') this.faults.damaged.push(file);
    return notes.status === 'usable' ? (JSON.parse(notes.text) as Written<Entry>) : undefined;
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
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

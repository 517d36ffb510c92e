import { copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { WrittenFile, WrittenShard } from './shard.ts';

/** A kept file, with the time at which it was written, in milliseconds: one that was touched since has another. */
type Note = WrittenFile & { readonly modified: number };

interface Notes {
  readonly entry: WrittenShard['entry'];
  readonly files: readonly Note[];
}

const NOTES = 'notes.json';

/**
 * Keeps shards as folders, whose files are linked into the site: making a file takes ten times as long as linking it,
 * and a shard has thousands. A file that was touched under one of its names is read again, and the shard is not used
 * when it has changed.
 */
export class ShardShelf {
  private readonly folder: string;

  constructor(cache: string) {
    this.folder = join(cache, 'shards');
  }

  /** What is known of a kept shard, whatever became of its files. */
  entryOf(digest: string): WrittenShard['entry'] | undefined {
    return readNotes(join(this.folder, digest, NOTES))?.entry;
  }

  /** Links a kept shard into a folder of the site; undefined when there is none, or not as it was kept. */
  publish(digest: string, to: string): WrittenShard['entry'] | undefined {
    const from = join(this.folder, digest);
    const notes = readNotes(join(from, NOTES));
    if (!notes?.files.every((note) => isAsNoted(from, note))) return undefined;
    const paths = notes.files.map(({ path }) => path);
    for (const folder of new Set(paths.map((path) => dirname(join(to, path))))) mkdirSync(folder, { recursive: true });
    for (const path of paths) linkOrCopy(join(from, path), join(to, path));
    return notes.entry;
  }

  /** Keeps the shard that is written into the folder it is given; whole or not at all. */
  keep(digest: string, write: (folder: string) => WrittenShard): void {
    const partial = join(this.folder, `${digest}.${process.pid}.partial`);
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    const { entry, files } = write(partial);
    const notes: Notes = {
      entry,
      files: files.map((file) => ({ ...file, modified: modifiedAt(join(partial, file.path)) })),
    };
    writeFileSync(join(partial, NOTES), JSON.stringify(notes));
    try {
      rmSync(join(this.folder, digest), { recursive: true, force: true });
      renameSync(partial, join(this.folder, digest));
    } catch {
      // Another build kept the same shard at the same moment: its folder is as good as ours.
      rmSync(partial, { recursive: true, force: true });
    }
  }
}

function readNotes(file: string): Notes | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Notes;
  } catch {
    return undefined;
  }
}

const modifiedAt = (file: string): number => statSync(file).mtimeMs;

/** A copy of the cache has other times, but the same bytes. */
function isAsNoted(folder: string, { path, size, modified, checksum }: Note): boolean {
  const stats = statSync(join(folder, path), { throwIfNoEntry: false });
  if (stats?.size !== size) return false;
  return stats.mtimeMs === modified || crc32(readFileSync(join(folder, path))) === checksum;
}

/** The cache may be on another disk than the site. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

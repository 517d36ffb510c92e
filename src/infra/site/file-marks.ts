import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Size in bytes and time of the last change in milliseconds, as somebody left a file. */
type Mark = readonly [size: number, modified: number];

/** The files of a folder, by their paths below it. */
export type FileMarks = Readonly<Record<string, Mark>>;

/**
 * Marks the files of a folder; one that is gone has none.
 * Synchronous, as there may be a hundred thousand files: asking for each in turn takes a fifth of the time.
 * @param known marks of folders below it that need no second look, by their paths
 */
export function markFiles(folder: string, known: ReadonlyMap<string, FileMarks> = new Map()): FileMarks {
  const marks: [string, Mark][] = [];
  const visit = (below: string): void => {
    for (const entry of readFolder(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const inside = known.get(path);
      if (inside) for (const one of Object.entries(inside)) marks.push(one);
      else if (entry.isDirectory()) visit(path);
      else marks.push([path, markOf(join(folder, path))]);
    }
  };
  visit('');
  return Object.fromEntries(marks);
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function markOf(file: string): Mark {
  const { size, mtimeMs } = statSync(file);
  return [size, mtimeMs];
}

/** What became of the files of a folder since they were marked. */
export interface StandingFiles {
  readonly isIntact: (file: string) => boolean;
  /** True when nothing was changed, taken away or added. */
  readonly isWhole: boolean;
  /** The marks inside of a folder, down to the second level, that is whole and has files; undefined of any other. */
  readonly wholeFolder: (folder: string) => FileMarks | undefined;
}

export function compareMarks(left: FileMarks, now: FileMarks): StandingFiles {
  const touched = new Set<string>();
  const intact = new Map<string, [string, Mark][]>();
  const touch = (file: string): void => {
    for (const folder of foldersOf(file)) touched.add(folder);
  };
  const isIntact = (file: string): boolean => {
    const [was, is] = [left[file], now[file]];
    return was !== undefined && is !== undefined && was[0] === is[0] && was[1] === is[1];
  };
  for (const file of Object.keys(left)) if (!isIntact(file)) touch(file);
  for (const [file, mark] of Object.entries(now)) {
    if (left[file] === undefined) touch(file);
    for (const folder of foldersOf(file)) {
      const inside = intact.get(folder);
      if (inside) inside.push([file, mark]);
      else intact.set(folder, [[file, mark]]);
    }
  }
  return {
    isIntact,
    isWhole: !touched.has(ROOT),
    wholeFolder: (folder) => {
      const inside = touched.has(folder) ? undefined : intact.get(folder);
      return inside && Object.fromEntries(inside);
    },
  };
}

const ROOT = '';

/** The folder itself, and the first two levels below it that a file is in. */
function foldersOf(file: string): string[] {
  const first = file.indexOf('/');
  if (first < 0) return [ROOT];
  const second = file.indexOf('/', first + 1);
  return second < 0 ? [ROOT, file.slice(0, first)] : [ROOT, file.slice(0, first), file.slice(0, second)];
}

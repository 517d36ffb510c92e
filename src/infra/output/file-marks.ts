import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { entryAt } from './entry-at.ts';
import { isOfSystem } from './output-folder.ts';
import { isWorkName } from './staging-names.ts';

/** Size in bytes and time of the last change in milliseconds, as somebody left a file. */
type Mark = readonly [size: number, modified: number];

/** The files of a folder, by their paths below it, with slashes. */
export type FileMarks = Readonly<Record<string, Mark>>;

/** What is no file, and so is nothing that a build leaves. */
const NO_FILE: Mark = [-1, 0];

/**
 * Marks files below a folder; one that is gone has no mark.
 * Synchronous, as there may be a hundred thousand files: asking for each in turn takes a fifth of the time.
 * @param known marks of those that need no second look
 */
export function markFiles(folder: string, files: Iterable<string>, known: FileMarks = {}): FileMarks {
  const marks: [string, Mark][] = [];
  for (const file of files) {
    const mark = known[file] ?? markOf(join(folder, file));
    if (mark) marks.push([file, mark]);
  }
  return Object.fromEntries(marks);
}

function markOf(file: string): Mark | undefined {
  const stats = entryAt(file);
  if (!stats) return undefined;
  return stats.isFile() ? [stats.size, stats.mtimeMs] : NO_FILE;
}

/** Something in an output folder that no build of ours put there. */
export interface ForeignEntry {
  /** Below the folder, with slashes. */
  readonly path: string;
  /** True for a folder in which nothing is ours. */
  readonly isFolder: boolean;
}

/**
 * The topmost things in a folder that are not ours; what a system or a build at work leaves there is passed over.
 * @param ours the files that are, by their paths below the folder
 */
export function findForeign(folder: string, ours: ReadonlySet<string>): ForeignEntry[] {
  const foldersOfOurs = new Set([...ours].flatMap(foldersAbove));
  const found: ForeignEntry[] = [];
  const visit = (below: string): void => {
    for (const entry of readFolder(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (ours.has(path) || isOfSystem(entry.name) || (below === '' && isWorkName(entry.name))) continue;
      if (entry.isDirectory() && foldersOfOurs.has(path)) visit(path);
      else found.push({ path, isFolder: entry.isDirectory() });
    }
  };
  visit('');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every file below a folder, by its path below it. */
export function listFiles(folder: string): string[] {
  const visit = (below: string): string[] =>
    readFolder(join(folder, below)).flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? visit(path) : [path];
    });
  return visit('');
}

/** The folders that a path lies in, outermost first. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) folders.push(path.slice(0, end));
  return folders;
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** What became of the files of a build since they were marked. */
export interface StandingFiles {
  readonly isIntact: (file: string) => boolean;
  /** True when nothing was changed or taken away. */
  readonly isWhole: boolean;
  /** The files in a folder that lost none of them, nor had any changed; undefined of any other. */
  readonly wholeFolder: (folder: string) => readonly string[] | undefined;
}

export function compareMarks(left: FileMarks, now: FileMarks): StandingFiles {
  const touched = new Set<string>();
  const inside = new Map<string, string[]>();
  let isWhole = true;
  const isIntact = (file: string): boolean => {
    const [was, is] = [left[file], now[file]];
    return was !== undefined && is !== undefined && was[0] === is[0] && was[1] === is[1];
  };
  for (const file of Object.keys(left)) {
    const intact = isIntact(file);
    if (!intact) isWhole = false;
    for (const folder of foldersAbove(file)) {
      if (!intact) touched.add(folder);
      const files = inside.get(folder);
      if (files) files.push(file);
      else inside.set(folder, [file]);
    }
  }
  return { isIntact, isWhole, wholeFolder: (folder) => (touched.has(folder) ? undefined : inside.get(folder)) };
}

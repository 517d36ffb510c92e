import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type ForeignEntry, foldersAbove } from './file-marks.ts';

/**
 * Those of the foreign things that stand where the new site has a page or a folder of its own: neither can give way.
 * @param old the output folder that they lie in
 * @param files the files of the new site
 */
export function findConflicts(old: string, foreign: readonly ForeignEntry[], files: ReadonlySet<string>): string[] {
  const folders = new Set([...files].flatMap(foldersAbove));
  const leaves = foreign.flatMap((entry) => listLeaves(old, entry));
  return leaves
    .filter(
      ({ path, isFolder }) =>
        files.has(path) || (!isFolder && folders.has(path)) || foldersAbove(path).some((above) => files.has(above)),
    )
    .map(({ path }) => path);
}

/**
 * Puts foreign things of the old site into the new one as well, in the same places: links where the file system has
 * them, so that both names mean one file, whatever is written to it meanwhile.
 */
export function keepForeign(old: string, site: string, foreign: readonly ForeignEntry[]): void {
  for (const entry of foreign) {
    for (const { path, isFolder } of listLeaves(old, entry)) {
      mkdirSync(isFolder ? join(site, path) : dirname(join(site, path)), { recursive: true });
      if (!isFolder) linkOrCopy(join(old, path), join(site, path));
    }
  }
}

/** What a foreign thing holds: files and other things that are no folders, and empty folders. */
function listLeaves(root: string, { path, isFolder }: ForeignEntry): ForeignEntry[] {
  if (!isFolder) return [{ path, isFolder }];
  const inside = readdirSync(join(root, path), { withFileTypes: true });
  if (inside.length === 0) return [{ path, isFolder }];
  return inside.flatMap((entry) => listLeaves(root, { path: `${path}/${entry.name}`, isFolder: entry.isDirectory() }));
}

function linkOrCopy(from: string, to: string): void {
  const stats = lstatSync(from);
  if (stats.isSymbolicLink()) {
    symlinkSync(readlinkSync(from), to);
    return;
  }
  try {
    linkSync(from, to);
  } catch (error) {
    // Pipes and the like have no bytes that a copy could have.
    if (!stats.isFile()) throw error;
    copyFileSync(from, to);
    utimesSync(to, stats.atime, stats.mtime);
  }
}

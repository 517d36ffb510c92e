import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { SEARCH_FOLDER } from '../../core/search/index/files.ts';
import { entryAt } from './entry-at.ts';
import { type ForeignEntry, foldersAbove } from './file-marks.ts';
import { keepForeign } from './foreign-files.ts';
import { MARKER_FILE, writeMarker } from './marker.ts';
import { exchangeFolders } from './native-files.ts';
import type { OutputFolder } from './output-folder.ts';
import { PART_FILE } from './staging-names.ts';

interface Publication {
  /** The folder of the new site, whole but for what is foreign. */
  readonly site: string;
  readonly target: OutputFolder;
  readonly foreign: readonly ForeignEntry[];
  /** The files of the new site, its marker included, by their paths below it. */
  readonly files: ReadonlySet<string>;
  /** Told when all is ready for one step, just before it. */
  readonly onReady?: () => void;
}

/** How the new site came to its place: in one step, or file by file. */
export type PublishedBy = 'one-step' | 'file-by-file';

/**
 * Puts a new site in the place of the old one. In one step wherever the system can do it: whoever looks sees the old
 * site or the new one, and whoever kills the build leaves the one or the other; the old one is then at `site`. At a
 * mount point, and where folders cannot be exchanged, file by file: every address that both sites have answers at each
 * moment, every file is whole, and pages of the two may stand side by side until the next build ends.
 * @throws {PartlyPublished} when the system refused a file on the way; anything else, with the old site untouched
 */
export function publishSite(publication: Publication, exchange = exchangeFolders): PublishedBy {
  const { site, target, foreign, onReady } = publication;
  if (!target.exists) {
    onReady?.();
    renameSync(site, target.path);
    return 'one-step';
  }
  keepForeign(target.path, site, foreign);
  chmodSync(site, statSync(target.path).mode & 0o7777);
  onReady?.();
  if (exchange(site, target.path)) return 'one-step';
  try {
    publishByFile(publication);
  } catch (error) {
    throw new PartlyPublished(error);
  }
  return 'file-by-file';
}

/** Files of both sites stand side by side; the next build that ends well puts that right. */
export class PartlyPublished extends Error {
  constructor(cause: unknown) {
    super('some files are in place', { cause });
  }
}

/** Files that others name come before those that name them, and the marker last. */
function rankOf(file: string): number {
  if (file === MARKER_FILE) return 3;
  if (file.startsWith(`${SEARCH_FOLDER}/`)) return file.indexOf('/', SEARCH_FOLDER.length + 1) < 0 ? 2 : 0;
  return file.endsWith('.html') ? 1 : 0;
}

function publishByFile({ site, target: { path, ours }, files }: Publication): void {
  const part = join(path, PART_FILE);
  const mark = (all: Iterable<string>): void => {
    writeFileSync(part, writeMarker(all));
    renameSync(part, join(path, MARKER_FILE));
  };
  // Whenever it is killed, the folder is ours, with every file that may be.
  mark(new Set([...ours, ...files]));
  const gone = [...ours].filter((file) => !files.has(file));
  // A file where the new site has a folder, or in a folder where it has a file, gives way first.
  const folders = new Set([...files].flatMap(foldersAbove));
  const isInTheWay = (file: string) => folders.has(file) || foldersAbove(file).some((folder) => files.has(folder));
  for (const file of gone.filter(isInTheWay)) removeFile(path, file);
  for (const file of [...files].sort((a, b) => rankOf(a) - rankOf(b))) {
    if (file === MARKER_FILE) continue;
    mkdirSync(dirname(join(path, file)), { recursive: true });
    moveFile(join(site, file), join(path, file), part);
  }
  for (const file of gone) removeFile(path, file);
  mark(files);
}

/** @param part a path on the file system of `to`, for what comes from another */
function moveFile(from: string, to: string, part: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, part);
    renameSync(part, to);
  }
}

/** Removes a file that may be gone already, and the folders that it leaves empty. */
function removeFile(root: string, file: string): void {
  const entry = entryAt(join(root, file));
  // After a build that was killed, a folder of the new site may have the name already.
  if (entry && !entry.isDirectory()) unlinkSync(join(root, file));
  for (const folder of foldersAbove(file).reverse()) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      // It holds more, or is gone.
      return;
    }
  }
}

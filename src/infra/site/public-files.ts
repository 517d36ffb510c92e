import { constants, copyFileSync, type Dirent, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isOfSystem } from '../output/output-folder.ts';

/** Where an archive keeps what its site has beside the pages, such as `CNAME`; below the content folder. */
const PUBLIC_FOLDER = 'public';

/** A file of that folder, by its path below it, with slashes. */
export interface PublicFile {
  readonly path: string;
  /** What tells that it has changed. */
  readonly mark: string;
}

/**
 * The regular files in `public/` of a content folder, but for what systems and office programs leave there; the check
 * names everything else.
 */
export function listPublicFiles(content: string): PublicFile[] {
  const files: PublicFile[] = [];
  const visit = (below: string): void => {
    for (const entry of readFolder(join(content, PUBLIC_FOLDER, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (isOfSystem(entry.name) || /^(?:\._|~\$)/.test(entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) {
        const { size, mtimeMs } = statSync(join(content, PUBLIC_FOLDER, path));
        files.push({ path, mark: `${size} ${mtimeMs}` });
      }
    }
  };
  visit('');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Copies them into a site as they are; never over a file of the site. */
export function copyPublicFiles(content: string, files: readonly PublicFile[], site: string): void {
  for (const { path } of files) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    copyFileSync(join(content, PUBLIC_FOLDER, path), join(site, path), constants.COPYFILE_EXCL);
  }
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

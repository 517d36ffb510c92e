import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { PROJECT_ROOT, prepareAstro } from '../environment.ts';
import { listFiles } from '../output/file-marks.ts';
import { makeLockedFolder } from '../output/locked-folder.ts';

/** Astro loads what it has bundled from within the checkout, where the packages are; each build has a folder there. */
const ROOM = join(PROJECT_ROOT, '.astro', 'builds');

/** What is rendered where: any number of builds may render from one checkout at a time. */
interface Rendering {
  /** Moves what was rendered to a path that is not there yet; it may lie on another file system. */
  readonly moveTo: (site: string) => void;
  readonly remove: () => void;
}

/**
 * Renders the pages that were handed over, in a folder of this build's own.
 * @param folder the content folder
 * @throws what Astro throws; nothing is left behind then
 */
export async function renderPages(folder: string): Promise<Rendering> {
  prepareAstro(folder);
  const { path, remove } = makeLockedFolder(ROOM);
  const outDir = join(path, 'site');
  const started = process.cwd();
  try {
    // Loading Astro takes longer than finding out that nothing changed.
    const { build } = await import('astro');
    // Astro bundles into its output folder only when that lies in the working directory.
    if (!outDir.startsWith(resolve(started) + sep)) process.chdir(PROJECT_ROOT);
    await build({ root: PROJECT_ROOT, outDir, cacheDir: join(path, 'cache'), logLevel: 'warn' });
  } catch (error) {
    remove();
    throw error;
  } finally {
    process.chdir(started);
  }
  return { moveTo: (site) => move(outDir, site), remove };
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // File by file: copying a folder as a whole calls a full disk a broken one.
    for (const file of listFiles(from)) {
      mkdirSync(dirname(join(to, file)), { recursive: true });
      copyFileSync(join(from, file), join(to, file));
    }
  }
}

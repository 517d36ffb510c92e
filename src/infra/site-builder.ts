import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build as astroBuild } from 'astro';
import type { Content } from '../core/content.ts';
import { searchDocuments } from '../core/search/document.ts';
import { handContent } from './content-handover.ts';
import { PROJECT_ROOT, prepareAstro } from './environment.ts';
import { SEARCH_FOLDER, writeSearchIndex } from './search-index.ts';

/**
 * Builds the site of checked content into `out`. Everything is made in a folder beside `out` that takes its place at
 * the end, so a build that fails or is stopped leaves the old site as it was.
 */
export async function buildSite(content: Content, folder: string, out: string): Promise<void> {
  const target = resolve(out);
  await mkdir(dirname(target), { recursive: true });
  const staging = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    prepareAstro(folder);
    handContent(content);
    const pages = join(staging, 'site');
    const search = join(staging, 'search');
    // Pagefind works in a process of its own: it indexes while Astro renders, and Astro empties the folder it writes to.
    await Promise.all([
      writeSearchIndex(searchDocuments(content.archive), search),
      astroBuild({ root: PROJECT_ROOT, outDir: pages, logLevel: 'warn' }),
    ]);
    await rename(join(search, SEARCH_FOLDER), join(pages, SEARCH_FOLDER));
    await replaceFolder(pages, target);
    await rm(staging, { recursive: true });
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}

/** Two renames: the only moment without a site is between them. */
async function replaceFolder(staging: string, target: string): Promise<void> {
  const old = `${staging}-old`;
  const hadOld = await rename(target, old).then(
    () => true,
    () => false,
  );
  await rename(staging, target);
  if (hadOld) await rm(old, { recursive: true, force: true });
}

import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEARCH_FOLDER } from '../../../src/core/search/index/files.ts';
import { PROJECT_ROOT } from '../folders.ts';
import { type Cost, runMeasured } from '../measure/run-measured.ts';
import { EDITS, type Edit } from './edits.ts';

export interface BuildCost {
  readonly edit: Edit | 'read only';
  /** Of a process that reads the content (without which there is nothing to index) and writes the index. */
  readonly cost: Cost;
}

export interface IndexSize {
  readonly files: number;
  readonly bytes: number;
  readonly largest: number;
}

/** Apart from the generator: a build writes no site into its own folder. */
const FOLDER = join(tmpdir(), 'shingiroku-bench-search');
const SITE = join(FOLDER, 'site');

/**
 * Builds the page of the search with a small archive, and beside it the index of a large one, several times.
 * @returns the site, whose search page searches the large archive
 */
export async function measureBuilds(
  content: string,
): Promise<{ site: string; builds: readonly BuildCost[]; size: IndexSize }> {
  await rm(FOLDER, { recursive: true, force: true });
  const small = join(PROJECT_ROOT, 'tests', 'fixtures', 'tiny-archive');
  await runNode('scripts/build.ts', '--content', small, '--out', SITE);
  const cache = join(FOLDER, 'cache');
  const write = (edit: Edit | 'read only') =>
    runNode('scripts/bench/search/write-index.ts', content, SITE, cache, edit);
  const builds: BuildCost[] = [{ edit: 'read only', cost: await write('read only') }];
  for (const edit of EDITS) builds.push({ edit, cost: await write(edit) });
  return { site: SITE, builds, size: await measureFolder(join(SITE, SEARCH_FOLDER)) };
}

const runNode = (...argv: readonly string[]): Promise<Cost> =>
  runMeasured({ argv: [process.execPath, ...argv], cwd: PROJECT_ROOT });

async function measureFolder(folder: string): Promise<IndexSize> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
  return {
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    largest: sizes.reduce((largest, size) => Math.max(largest, size), 0),
  };
}

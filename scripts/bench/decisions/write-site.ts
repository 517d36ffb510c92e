import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../../../src/core/content.ts';
import { councilData } from '../../../src/core/export/council-data.ts';
import { explorerFiles } from '../../../src/core/export/explorer/explorer-files.ts';
import { findMentions } from '../../../src/core/references/mentions.ts';
import { CacheFaults } from '../../../src/infra/cache/cache-faults.ts';
import { readContentFiles } from '../../../src/infra/content/files.ts';
import { writeFiles } from '../../../src/infra/data/written-files.ts';
import { siteVersion } from '../../../src/infra/site/generator-version.ts';
import { renderPages } from '../../../src/infra/site/render-pages.ts';

const SITE = join(tmpdir(), 'shingiroku-bench-decisions');

/** Writes the page of all items of a content folder, with what it loads and nothing else, as a build does. */
export async function writeExplorer(
  folder: string,
): Promise<{ site: string; items: number; files: number; bytes: number; milliseconds: number }> {
  await rm(SITE, { recursive: true, force: true });
  const content = readContent(await readContentFiles(folder));
  const { archive } = content;
  await renderPages(['decisions/index.html'], SITE, {
    content,
    findMentions,
    sources: new Map(),
    version: await siteVersion(),
    cache: undefined,
    faults: new CacheFaults(),
    onPage: () => {},
  });
  let [items, files, bytes] = [0, 0, 0];
  const started = process.cpuUsage();
  for (const council of archive.councils.values()) {
    items += council.items.size;
    const written = await writeFiles([...explorerFiles(councilData(council), 'bench')], SITE);
    files += Object.keys(written).length;
    bytes += Object.values(written).reduce((sum, file) => sum + file.bytes, 0);
  }
  const { user, system } = process.cpuUsage(started);
  return { site: SITE, items, files, bytes, milliseconds: (user + system) / 1000 };
}

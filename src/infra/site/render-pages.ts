import { copyFileSync, mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { type Handover, handOver } from '../content/handover.ts';
import { readSiteUrl } from '../environment.ts';
import { listFiles } from '../output/file-marks.ts';
import { openPageBundle, type PageApp } from './page-bundle.ts';

interface Rendering extends Handover {
  /** Digest of the generator and of where the site will live. */
  readonly version: string;
  /** Where caches lie; undefined trusts and keeps none. */
  readonly cache: string | undefined;
  readonly faults: CacheFaults;
  /** Called for each page that is rendered. */
  readonly onPage: () => void;
}

/** Pages are written while others are being rendered. */
const AT_ONCE = 8;
const NOT_FOUND = '404.html';

/**
 * Renders pages into a folder, and puts the files there that they load.
 * @param files of the pages, below the folder: `guide/index.html`
 * @throws what a template throws, and what the system reports
 */
export async function renderPages(files: readonly string[], site: string, rendering: Rendering): Promise<void> {
  const { version, cache, faults, onPage } = rendering;
  handOver(rendering);
  const { app, assets, close } = await openPageBundle({ version, isKept: cache !== undefined, faults });
  try {
    copyFiles(assets, site);
    const left = [...files].reverse();
    const work = async (): Promise<void> => {
      for (let file = left.pop(); file !== undefined; file = left.pop()) {
        const path = join(site, file);
        mkdirSync(dirname(path), { recursive: true });
        await writeFile(path, await renderPage(app, file));
        onPage();
      }
    };
    const endings = Array.from({ length: AT_ONCE }, () =>
      work().catch((error: unknown) => {
        left.length = 0;
        throw error;
      }),
    );
    // Nothing is written any more when this ends, however it ends.
    await Promise.allSettled(endings);
    await Promise.all(endings);
  } finally {
    close();
  }
}

/** File by file: copying a folder as a whole calls a full disk a broken one. */
function copyFiles(from: string, to: string): void {
  for (const file of listFiles(from)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(from, file), join(to, file));
  }
}

async function renderPage(app: PageApp, file: string): Promise<Buffer> {
  const request = new Request(addressOf(file));
  const routeData = app.match(request);
  const response = routeData && (await app.render(request, { routeData }));
  if (!response || (!response.ok && file !== NOT_FOUND)) throw new Error(`no page at ${request.url}`);
  return Buffer.from(await response.arrayBuffer());
}

/** The address that a page's file answers, on the host where the site will live. */
function addressOf(file: string): string {
  const { origin = 'http://localhost', base } = readSiteUrl();
  const path = file === NOT_FOUND ? '404/' : file.replace(/(^|\/)index\.html$/, '$1');
  return new URL(encodeURI(path), `${origin}${base}`).href;
}

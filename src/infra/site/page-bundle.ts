import { mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundlePages } from '../astro/bundle-pages.ts';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { noteOpened, removeOld } from '../cache/opened.ts';
import { digest } from '../digest.ts';
import { WORK_FOLDER } from '../environment.ts';
import { listFiles } from '../output/file-marks.ts';
import { makeLockedFolder } from '../output/locked-folder.ts';

/** One folder for each version of the generator, and each address that a site may have. */
const KEPT = 'pages';
/** Where a bundle is made, in a folder of each build's own. */
const MAKING = 'builds';
/** Names the files of a bundle and their digests. */
const LIST = 'files.cache';

/** What renders one page after another; a part of Astro's `App`. */
export interface PageApp {
  readonly match: (request: Request) => object | undefined;
  readonly render: (request: Request, options: { readonly routeData: object }) => Promise<Response>;
}

/** All templates, bundled: they take longer to bundle than most archives to render. */
interface PageBundle {
  readonly app: PageApp;
  /** The folder of the files that pages load: styles, scripts, the icon. */
  readonly assets: string;
  /** Takes away what is not kept. */
  readonly close: () => void;
}

interface BundleOptions {
  /** Digest of the generator and of where the site will live. */
  readonly version: string;
  /** False where nothing that lies about is to be trusted, nor anything left. */
  readonly isKept: boolean;
  readonly faults: CacheFaults;
  /** Makes a bundle in a folder that is not there yet; the second folder is for what it needs meanwhile. */
  readonly bundle?: (folder: string, meanwhile: string) => Promise<void>;
  /** Where bundles lie: they load packages, so it is where Node finds those of the generator. */
  readonly room?: string;
}

/** @throws what Astro throws; nothing is left behind then */
export async function openPageBundle(options: BundleOptions): Promise<PageBundle> {
  const { version, isKept, faults, bundle = bundlePages, room = WORK_FOLDER } = options;
  const kept = join(room, KEPT, version);
  if (isKept && findKept(kept, version, faults)) return await load(kept, () => {});
  const { path, remove } = makeLockedFolder(join(room, MAKING));
  try {
    const made = join(path, 'pages');
    await bundle(made, join(path, 'cache'));
    if (!isKept || !keep(made, kept, version, faults)) return await load(made, remove);
    remove();
    return await load(kept, () => {});
  } catch (error) {
    remove();
    throw error;
  }
}

async function load(folder: string, close: () => void): Promise<PageBundle> {
  const entry = pathToFileURL(join(folder, 'server', 'entry.mjs')).href;
  const { app } = (await import(/* @vite-ignore */ entry)) as { app: PageApp };
  return { app, assets: join(folder, 'client'), close };
}

/** True when a whole bundle lies in a folder; one that is not whole is taken away. */
function findKept(folder: string, version: string, faults: CacheFaults): boolean {
  const list = join(folder, LIST);
  const known = readCacheFile(list, version);
  if (known.status === 'usable' && known.text === describe(folder)) {
    faults.keep(() => noteOpened(folder));
    return true;
  }
  if (statSync(folder, { throwIfNoEntry: false })) {
    faults.damaged.push(folder);
    rmSync(folder, { recursive: true, force: true });
  }
  return false;
}

/** @returns false when it is not kept: nothing can be written, or another build was first */
function keep(made: string, kept: string, version: string, faults: CacheFaults): boolean {
  let isKept = false;
  faults.keep(() => {
    writeCacheFile(join(made, LIST), version, describe(made));
    const all = dirname(kept);
    mkdirSync(all, { recursive: true });
    removeOld(all);
    try {
      renameSync(made, kept);
      isKept = true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM') throw error;
    }
  });
  return isKept;
}

const describe = (folder: string): string =>
  listFiles(folder)
    .filter((file) => file !== LIST)
    .sort()
    .map((file) => `${digest(readFileSync(join(folder, file), 'latin1'))} ${file}`)
    .join('\n');

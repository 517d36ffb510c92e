import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../../core/export/site-file.ts';
import { packFiles } from './pack-files.ts';

/** The key that each file of the last build was made from, by its path. */
export type FileKeys = Readonly<Record<string, string>>;

export const keysOf = (files: readonly SiteFile[]): FileKeys =>
  Object.fromEntries(files.map(({ path, key }) => [path, key]));

/**
 * Makes files one after the other and writes them below a site, each while the next is made; never over one that is there.
 * @throws what the system reports
 */
export async function writeFiles(files: readonly SiteFile[], site: string): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  try {
    for (const { path, make } of files) {
      const made = await make();
      await writing;
      writing = write(join(site, path), made);
      // Who waits for it later is told; until then nobody else is.
      writing.catch(() => {});
    }
  } finally {
    await writing;
  }
}

async function write(file: string, made: Awaited<ReturnType<SiteFile['make']>>): Promise<void> {
  const content = typeof made === 'string' || made instanceof Uint8Array ? made : await packFiles(made);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { flag: 'wx' });
}

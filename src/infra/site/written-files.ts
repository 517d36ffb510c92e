import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../../core/export/site-file.ts';
import { packFiles } from './pack-files.ts';

/** The key that each file of the last build was made from, by its path. */
export type FileKeys = Readonly<Record<string, string>>;

export const keysOf = (files: readonly SiteFile[]): FileKeys =>
  Object.fromEntries(files.map(({ path, key }) => [path, key]));

/** Makes files one after the other and writes them below a site; never over one that is there. @throws what the system reports */
export async function writeFiles(files: readonly SiteFile[], site: string): Promise<void> {
  for (const { path, make } of files) {
    const made = await make();
    const content = typeof made === 'string' || made instanceof Uint8Array ? made : packFiles(made);
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content, { flag: 'wx' });
  }
}

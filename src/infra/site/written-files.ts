import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../../core/export/site-file.ts';
import { fileDigest } from '../file-digest.ts';
import { packFiles } from './pack-files.ts';

/** What a file was made from, and what came out. */
interface WrittenFile {
  readonly key: string;
  readonly bytes: number;
  /** `sha256:…` of its bytes. */
  readonly digest: string;
}

/** The files that are no pages of a build, by their paths. */
export type WrittenFiles = Readonly<Record<string, WrittenFile>>;

/** Makes files one after the other and writes them below a site; never over one that is there. @throws what the system reports */
export async function writeFiles(files: readonly SiteFile[], site: string): Promise<WrittenFiles> {
  const written: Record<string, WrittenFile> = {};
  for (const { path, key, make } of files) {
    const made = await make();
    const content = typeof made === 'string' ? Buffer.from(made) : made instanceof Uint8Array ? made : packFiles(made);
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content, { flag: 'wx' });
    written[path] = { key, bytes: content.length, digest: fileDigest(content) };
  }
  return written;
}

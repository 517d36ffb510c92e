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

/**
 * Makes files one after the other and writes them below a site, each while the next is made; never over one that is there.
 * @throws what the system reports
 */
export async function writeFiles(files: readonly SiteFile[], site: string): Promise<WrittenFiles> {
  const written: Record<string, WrittenFile> = {};
  let writing: Promise<void> = Promise.resolve();
  try {
    for (const { path, key, make } of files) {
      const made = await make();
      await writing;
      writing = write(join(site, path), made).then((facts) => {
        written[path] = { key, ...facts };
      });
      // Who waits for it later is told; until then nobody else is.
      writing.catch(() => {});
    }
  } finally {
    await writing;
  }
  return written;
}

async function write(
  file: string,
  made: Awaited<ReturnType<SiteFile['make']>>,
): Promise<Pick<WrittenFile, 'bytes' | 'digest'>> {
  const content =
    typeof made === 'string' ? Buffer.from(made) : made instanceof Uint8Array ? made : await packFiles(made);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { flag: 'wx' });
  return { bytes: content.length, digest: fileDigest(content) };
}

import { join } from 'node:path';
import type { SiteFile } from '../../core/export/site-file.ts';
import { FileWriter } from './file-writer.ts';
import type { FileFacts } from './writing.ts';

/** What a file was made from, and what came out. */
interface WrittenFile extends FileFacts {
  readonly key: string;
}

/** The files that are no pages of a build, by their paths. */
export type WrittenFiles = Readonly<Record<string, WrittenFile>>;

/** Files on their way at a time: the next is made while one is written. */
const AT_ONCE = 2;

/**
 * Makes files one after the other, and has them written below a site by a thread of its own, which also turns rows into
 * their formats; never over one that is there. Pages are rendered meanwhile.
 * @throws what the system reports
 */
export async function writeFiles(files: readonly SiteFile[], site: string): Promise<WrittenFiles> {
  const written: Record<string, WrittenFile> = {};
  if (files.length === 0) return written;
  const writer = new FileWriter();
  const left = [...files].reverse();
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) {
      const { path, key, make } = next;
      written[path] = { key, ...(await writer.write(join(site, path), await make())) };
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    // Nothing is made or written any more when this ends, however it ends.
    left.length = 0;
    await writer.end();
  }
  return written;
}

import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { INDEX_FOLDERS } from '../folders.ts';

/** What a built site consists of. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  readonly pages: number;
  readonly pageBytes: number;
  /** Bytes of the search index. */
  readonly index: number;
}

export async function measureSite(folder: string): Promise<SiteSize> {
  const size = { files: 0, bytes: 0, pages: 0, pageBytes: 0, index: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size: bytes } = await stat(path);
    size.files += 1;
    size.bytes += bytes;
    if (INDEX_FOLDERS.has(relative(folder, path).split(sep)[0] ?? '')) size.index += bytes;
    else if (entry.name.endsWith('.html')) {
      size.pages += 1;
      size.pageBytes += bytes;
    }
  }
  return size;
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedFile } from '../../core/evidence/manifest.ts';

/** Sizes and digests of files, by their paths. */
export type KnownDigests = Readonly<Record<string, Omit<ListedFile, 'path'>>>;

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Sizes and digests of files below a folder.
 * @param known of those that need no second look
 */
export function digestFiles(folder: string, files: Iterable<string>, known: KnownDigests = {}): ListedFile[] {
  return [...files].map((path) => {
    // Not what an object has of itself: a file may be called `constructor`.
    const facts = Object.hasOwn(known, path) ? known[path] : undefined;
    if (facts) return { path, ...facts };
    const bytes = readFileSync(join(folder, path));
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  });
}

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { digest } from '../digest.ts';

/** How each cache file begins; then the version that wrote it, the digest of both, and a line's end. */
const FORMAT = 'shingiroku-cache';

/** What a cache file holds for one who asks. */
type CacheFile =
  | { readonly status: 'usable'; readonly text: string }
  /** None there, or one that another version of the generator wrote. */
  | { readonly status: 'none' }
  /** Not what was written: cut off, or with a byte changed. */
  | { readonly status: 'damaged' };

/** @param version of the generator: a file of another version is none */
export function readCacheFile(file: string, version: string): CacheFile {
  let whole: string;
  try {
    whole = readFileSync(file, 'utf8');
  } catch {
    return { status: 'none' };
  }
  const end = whole.indexOf('\n');
  const [format, writer, sum] = whole.slice(0, Math.max(end, 0)).split(' ');
  const text = whole.slice(end + 1);
  if (format !== FORMAT || writer === undefined || sum !== digest(writer, text)) return { status: 'damaged' };
  return writer === version ? { status: 'usable', text } : { status: 'none' };
}

/**
 * Writes a cache file; it is whole or not there, whoever writes the same one at the same time.
 * @throws what the system reports
 */
export function writeCacheFile(file: string, version: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, `${FORMAT} ${version} ${digest(version, text)}\n${text}`);
}

/** Writes a file under another name first, which goes away when that fails. */
export function writeWhole(file: string, ...parts: readonly (string | Uint8Array)[]): void {
  const partial = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(partial, '');
    for (const part of parts) writeFileSync(partial, part, { flag: 'a' });
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

import { join } from 'node:path';
import type { Keep } from '../../core/export/table-rows.ts';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';

/** As much as is held in memory beside what is kept: the rows of a thousand meetings. Characters. */
const MOST_HELD = 64 * 2 ** 20;

/**
 * Keeps rows of tables in a folder of the cache; what fits is held for the formats that are made of it next.
 * @param folder undefined keeps nothing between builds
 */
export function keptRows(folder: string | undefined, faults: CacheFaults): Keep {
  const held = new Map<string, unknown>();
  let size = 0;
  const hold = (name: string, value: unknown, length: number) => {
    if (size + length > MOST_HELD) return;
    size += length;
    held.set(name, value);
  };
  return <T>(name: string, key: string, make: () => T): T => {
    const known = held.get(name);
    if (known !== undefined) return known as T;
    const file = join(folder ?? '', `${name}.cache`);
    const kept = folder === undefined ? undefined : readCacheFile(file, key);
    if (kept?.status === 'damaged') faults.damaged.push(file);
    if (kept?.status === 'usable') {
      const value = JSON.parse(kept.text) as T;
      hold(name, value, kept.text.length);
      return value;
    }
    const made = make();
    const text = JSON.stringify(made);
    hold(name, made, text.length);
    if (folder !== undefined) faults.keep(() => writeCacheFile(file, key, text));
    return made;
  };
}

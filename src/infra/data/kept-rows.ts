import { join } from 'node:path';
import type { Keep } from '../../core/export/table-rows.ts';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';

/**
 * Keeps rows of tables in a folder of the cache.
 * @param folder undefined keeps nothing
 */
export function keptRows(folder: string | undefined, faults: CacheFaults): Keep {
  return (name, key, make) => {
    if (folder === undefined) return JSON.stringify(make());
    const file = join(folder, `${name}.cache`);
    const kept = readCacheFile(file, key);
    if (kept.status === 'damaged') faults.damaged.push(file);
    if (kept.status === 'usable') return kept.text;
    const text = JSON.stringify(make());
    faults.keep(() => writeCacheFile(file, key, text));
    return text;
  };
}

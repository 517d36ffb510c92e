import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT_FILE, SEARCH_FOLDER } from '../../../src/core/search/index/files.ts';
import { BLOCK_KINDS } from '../../../src/core/search/index/packs/kinds.ts';
import { readRoot } from '../../../src/core/search/index/packs/root.ts';

/** Says of the path of a file that a search loads what it holds; undefined for what is no part of the search. */
export type KindOf = (path: string) => string | undefined;

/** Scripts that are loaded where nothing is found, or something is named by its number. */
const OCCASIONAL = /\/(?:none|named|cut-question)\.[^/]*\.js$/;
const PACK = /\/([0-9a-f]{24})\/packs\/(\d+)\.bin$/;

/** Reads the roots of the index of a site, for these alone say what a pack holds. */
export async function kindsOfFiles(site: string): Promise<KindOf> {
  const kinds = new Map<string, string>();
  const folder = join(site, SEARCH_FOLDER);
  const entries = await readdir(folder, { withFileTypes: true });
  for (const shard of entries.filter((entry) => entry.isDirectory())) {
    const { packs } = readRoot(await readFile(join(folder, shard.name, ROOT_FILE)));
    for (const kind of BLOCK_KINDS) {
      for (const { number } of packs[kind]) kinds.set(`${shard.name}/${number}`, kind);
    }
  }
  return (path) => {
    const [, shard, pack] = PACK.exec(path) ?? [];
    if (shard !== undefined) return kinds.get(`${shard}/${pack}`);
    if (path.endsWith('.js')) return OCCASIONAL.test(path) ? 'occasional scripts' : 'scripts';
    if (path.endsWith(ROOT_FILE)) return 'roots';
    return path.includes(`/${SEARCH_FOLDER}/`) ? path.slice(path.lastIndexOf('/') + 1) : undefined;
  };
}

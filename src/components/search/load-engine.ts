import {
  documentFile,
  HEAD_FILE,
  SHARDS_FILE,
  type ShardEntry,
  type ShardsFile,
  wordsFile,
} from '../../core/search/files.ts';
import { type FoundDocument, readFragment } from '../../core/search/fragment.ts';
import { findMatches, type Match } from '../../core/search/match.ts';
import type { SearchWord } from '../../core/search/query.ts';
import type { ArchiveSize, Result } from '../../core/search/results.ts';
import { openShard, type Shard, startsOf } from '../../core/search/shard.ts';
import type { ShardHead } from '../../core/search/shard-head.ts';
import { loadBytes, loadZipped } from './load-file.ts';

/** The search of one archive, loaded and ready. Every method throws when something cannot be loaded. */
export interface SearchEngine {
  readonly size: ArchiveSize;
  find(words: readonly SearchWord[]): Promise<Match[]>;
  /** Loads the documents of a result, to show its hits. */
  load(result: Result): Promise<FoundDocument[]>;
}

/** @param folder address of the folder with the search's files, with a slash at its end */
export async function loadEngine(folder: string): Promise<SearchEngine> {
  const entries = await loadShardEntries(folder);
  const starts = startsOf(entries);
  const shards = await Promise.all(
    entries.map(async (entry, place): Promise<Shard> => {
      const head = readJson<ShardHead>(await loadZipped(`${folder}${entry.folder}/${HEAD_FILE}`));
      const start = starts[place] ?? { documents: 0, meetings: 0, matters: 0 };
      return openShard(entry.folder, head, start, (chunk) => loadBytes(`${folder}${entry.folder}/${wordsFile(chunk)}`));
    }),
  );
  return {
    size: {
      matters: entries.reduce((sum, { matters }) => sum + matters, 0),
      characters: entries.reduce((sum, { characters }) => sum + characters, 0),
    },
    find: (words) => findMatches(shards, words),
    load: ({ matches }) =>
      Promise.all(
        matches.map(async ({ entry }) =>
          readFragment(await loadZipped(`${folder}${entry.folder}/${documentFile(entry.placeInShard)}`)),
        ),
      ),
  };
}

const readJson = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

/** Asks the server whether a stored copy is still good: the list changes with every release under the same name. */
async function loadShardEntries(folder: string): Promise<readonly ShardEntry[]> {
  const response = await fetch(`${folder}${SHARDS_FILE}`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${folder}${SHARDS_FILE}`);
  return ((await response.json()) as ShardsFile).shards;
}

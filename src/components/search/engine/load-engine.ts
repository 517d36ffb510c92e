import { type FoundDocument, readFragment } from '../../../core/search/documents/fragment.ts';
import { findMatches, type Match } from '../../../core/search/find/match.ts';
import type { ArchiveSize } from '../../../core/search/find/order.ts';
import type { Result } from '../../../core/search/find/results.ts';
import {
  documentFile,
  HEAD_FILE,
  SHARDS_FILE,
  type ShardsFile,
  SYNONYMS_FILE,
  VOCABULARY_FILE,
  wordsFile,
} from '../../../core/search/index/files.ts';
import { openShard, type Shard, startsOf } from '../../../core/search/index/shard.ts';
import type { ShardHead } from '../../../core/search/index/shard-head.ts';
import type { SearchQuery } from '../../../core/search/query/query.ts';
import { hasReading } from '../../../core/search/readings/readings.ts';
import { type Lexicon, makeLexicon, type Synonyms } from '../../../core/search/spelling/lexicon.ts';
import { loadBytes, loadZipped } from './load-file.ts';
import { loadReadings } from './load-readings.ts';

/** The search of one archive, loaded and ready. Every method throws when something cannot be loaded. */
export interface SearchEngine {
  readonly size: ArchiveSize;
  readonly lexicon: Lexicon;
  /** The lexicon for a query; with the readings of the archive's words where the query has one. */
  lexiconFor(typed: string): Promise<Lexicon>;
  find(query: SearchQuery): Promise<Match[]>;
  /** Loads the documents of a result, to show its hits. */
  load(result: Result): Promise<FoundDocument[]>;
  /** Words that the archive is about, the commonest first. */
  vocabulary(): Promise<readonly string[]>;
}

/** @param folder address of the folder with the search's files, with a slash at its end */
export async function loadEngine(folder: string): Promise<SearchEngine> {
  const [{ shards: entries }, synonyms] = await Promise.all([
    loadFresh<ShardsFile>(`${folder}${SHARDS_FILE}`),
    loadFresh<Synonyms>(`${folder}${SYNONYMS_FILE}`),
  ]);
  const lexicon = makeLexicon(synonyms);
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
    lexicon,
    lexiconFor: async (typed) => (hasReading(typed) ? { ...lexicon, readings: await loadReadings(folder) } : lexicon),
    find: (query) => findMatches(shards, query),
    load: ({ documents }) =>
      Promise.all(
        documents.map(async ({ entry }) =>
          readFragment(await loadZipped(`${folder}${entry.folder}/${documentFile(entry.placeInShard)}`)),
        ),
      ),
    vocabulary: () => loadFresh<readonly string[]>(`${folder}${VOCABULARY_FILE}`),
  };
}

const readJson = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

/** Asks the server whether a stored copy is still good: these files change with a release under the same name. */
async function loadFresh<T>(address: string): Promise<T> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return (await response.json()) as T;
}

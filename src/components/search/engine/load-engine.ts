import type { FoundDocument } from '../../../core/search/documents/fragment.ts';
import type { Filters } from '../../../core/search/find/facets.ts';
import { findListed } from '../../../core/search/find/listing.ts';
import { findMatches, type Match } from '../../../core/search/find/match.ts';
import type { Named } from '../../../core/search/find/named.ts';
import { mayName } from '../../../core/search/find/named-days.ts';
import type { ArchiveSize } from '../../../core/search/find/order.ts';
import type { Result } from '../../../core/search/find/results.ts';
import {
  type FileFacts,
  ROOT_FILE,
  readShardsFile,
  SHARDS_FILE,
  type ShardsFile,
  SYNONYMS_FILE,
  VOCABULARY_FILE,
} from '../../../core/search/index/files.ts';
import { openShard, type Shard, startsOf } from '../../../core/search/index/shard.ts';
import type { SearchQuery } from '../../../core/search/query/query.ts';
import { hasReading, NO_READINGS } from '../../../core/search/readings/readings.ts';
import { type Lexicon, makeLexicon, type Synonyms } from '../../../core/search/spelling/lexicon.ts';
import { fetchBytes, tryTwice } from './fetch-bytes.ts';
import { inflate, loadFile, unzip } from './load-file.ts';
import { loadReadings } from './load-readings.ts';
import { PackFiles } from './pack-files.ts';
import { SearchFault } from './search-fault.ts';

/** Lists without which the search goes on. */
export type SearchList = 'synonyms' | 'vocabulary' | 'readings';

/** The search of one archive, loaded and ready. Every method throws a {@link SearchFault} when something cannot be loaded. */
export interface SearchEngine {
  readonly size: ArchiveSize;
  readonly lexicon: Lexicon;
  /** The lexicon for a query; with the readings of the archive's words where the query has one. */
  lexiconFor(typed: string): Promise<Lexicon>;
  /** @param filters those that the matches will be held against */
  find(query: SearchQuery, filters?: Filters): Promise<Match[]>;
  /** Loads what filters look at, of all that was found so far. */
  loadFacets(): Promise<void>;
  /** What a query names by its date or number. */
  named(query: SearchQuery): Promise<Named>;
  /** All items, and records without items, newest first: what filters alone choose from. */
  list(): Promise<Match[]>;
  /** Loads the documents of a result, to show its hits. */
  load(result: Result): Promise<FoundDocument[]>;
  /** Words that the archive is about, the commonest first; none when they cannot be loaded. */
  vocabulary(): Promise<readonly string[]>;
  /** The lists that could not be loaded, so far. */
  readonly missing: ReadonlySet<SearchList>;
  /** Whether another release of the site has taken the place of the one that was loaded. Never throws. */
  isOutdated(): Promise<boolean>;
}

/**
 * Blocks of columns that are loaded beforehand where there are no more: nearly every search asks for nearly all of them.
 */
const FEW_BLOCKS = 8;

/**
 * @param folder address of the folder with the search's files, with a slash at its end
 * @throws {SearchFault}
 */
export async function loadEngine(folder: string): Promise<SearchEngine> {
  const list = await loadShards(folder, 'no-cache');
  try {
    return await openEngine(folder, list);
  } catch (error) {
    // A release came between the list and what it names.
    const now = error instanceof SearchFault ? await loadShards(folder, 'reload') : list;
    if (now.text === list.text) throw error;
    return openEngine(folder, now);
  }
}

interface LoadedShards {
  readonly text: string;
  readonly file: ShardsFile;
}

function loadShards(folder: string, cache: RequestCache): Promise<LoadedShards> {
  const address = folder + SHARDS_FILE;
  return tryTwice(cache, async (own) => {
    const text = new TextDecoder().decode((await fetchBytes(address, { cache: own })).bytes);
    const file = readShardsFile(text);
    if (!file) throw new SearchFault('broken', address);
    return { text, file };
  });
}

async function openEngine(folder: string, { text, file }: LoadedShards): Promise<SearchEngine> {
  const missing = new Set<SearchList>();
  const [shards, synonyms] = await Promise.all([
    openShards(folder, file),
    loadList<Synonyms>(folder + SYNONYMS_FILE, file.lists.synonyms, () => missing.add('synonyms')),
  ]);
  const lexicon = makeLexicon(synonyms);
  const byFolder = new Map(file.shards.map((entry, place) => [entry.folder, shards[place]]));
  let vocabulary: Promise<readonly string[]> | undefined;
  return {
    size: {
      matters: file.shards.reduce((sum, { matters }) => sum + matters, 0),
      characters: file.shards.reduce((sum, { characters }) => sum + characters, 0),
    },
    lexicon,
    lexiconFor: async (typed) => {
      if (!hasReading(typed)) return lexicon;
      const readings = await loadReadings(folder);
      if (readings === NO_READINGS) missing.add('readings');
      return { ...lexicon, readings };
    },
    find: (query, filters) => findMatches(shards, query, filters),
    loadFacets: async () => {
      await Promise.all(shards.map(({ catalogue }) => catalogue.loadFacets()));
    },
    named: async (query) => {
      if (!mayName(query)) return { meetings: [], items: [] };
      const { findNamed } = await import('../../../core/search/find/named.ts');
      return findNamed(shards, query, lexicon);
    },
    list: () => findListed(shards),
    load: ({ documents }) =>
      Promise.all(
        documents.map(({ entry }) => {
          const shard = byFolder.get(entry.folder);
          if (!shard) throw new Error(`no shard ${entry.folder}`);
          return shard.loadDocument(entry);
        }),
      ),
    vocabulary: () => {
      vocabulary ??= loadList<readonly string[]>(folder + VOCABULARY_FILE, file.lists.vocabulary, () =>
        missing.add('vocabulary'),
      );
      return vocabulary;
    },
    missing,
    isOutdated: () =>
      loadShards(folder, 'reload').then(
        (now) => now.text !== text,
        () => false,
      ),
  };
}

async function openShards(folder: string, { shards: entries }: ShardsFile): Promise<Shard[]> {
  const starts = startsOf(entries);
  const host = { givesRanges: true };
  const shards = await Promise.all(
    entries.map(async (entry, place) => {
      const own = `${folder}${entry.folder}/`;
      const root = await loadFile(own + ROOT_FILE, entry.root);
      const start = starts[place] ?? { documents: 0, meetings: 0, matters: 0 };
      const packs = new PackFiles(own, host);
      return openShard(entry.folder, root, start, { load: (extent) => packs.load(extent), unzip, inflate });
    }),
  );
  const blocks = shards.reduce((sum, { columnBlocks }) => sum + columnBlocks, 0);
  if (blocks <= FEW_BLOCKS) await Promise.all(shards.map(({ catalogue }) => catalogue.all()));
  return shards;
}

/** A list that is nice to have; empty when it does not arrive as it was written. */
async function loadList<T extends readonly unknown[]>(
  address: string,
  facts: FileFacts,
  onMissing: () => void,
): Promise<T | readonly []> {
  try {
    // These lists change with a release under the same name.
    return JSON.parse(new TextDecoder().decode(await loadFile(address, facts, 'no-cache'))) as T;
  } catch (error) {
    if (!(error instanceof SearchFault)) throw error;
    onMissing();
    return [];
  }
}

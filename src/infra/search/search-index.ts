import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import {
  factsOf,
  READINGS_FILE,
  SEARCH_FOLDER,
  SHARDS_FILE,
  SYNONYMS_FILE,
  VOCABULARY_FILE,
  writeShardsFile,
} from '../../core/search/index/files.ts';
import type { SearchUnit } from '../../core/search/index/search-unit.ts';
import { cutIntoShards, SHARD_SIZES, type ShardSizes } from '../../core/search/index/shards.ts';
import { type ReadWord, writeReadings } from '../../core/search/readings/readings.ts';
import type { Synonyms } from '../../core/search/spelling/lexicon.ts';
import { CacheFaults } from '../cache/cache-faults.ts';
import { digest } from '../digest.ts';
import { answerWorker } from './answer-worker.ts';
import type { FromWorker, SearchJob } from './job.ts';
import { dropUnused } from './prune.ts';

interface SearchIndexOptions {
  /** A folder that is safe to delete, to share and to keep over versions; undefined remembers nothing. */
  readonly cache: string | undefined;
  /** Digest of the generator: what another version kept is not used. */
  readonly version: string;
  /** How the archive is cut. */
  readonly sizes?: ShardSizes;
  /** Whether a folder of the index is there already, in the old site: then it need not be written. */
  readonly stands?: ((shard: string) => boolean) | undefined;
  readonly lists?: SearchLists;
  /** Told of cache files that are damaged, and of what cannot be kept. */
  readonly faults?: CacheFaults;
}

/** What the search knows besides the meetings. */
export interface SearchLists {
  readonly synonyms: Synonyms;
  readonly vocabulary: readonly string[];
  /** Words whose readings the archive gives; undefined makes no list of readings. */
  readonly readings?: readonly ReadWord[];
}

const NO_LISTS: SearchLists = { synonyms: [], vocabulary: [] };

/**
 * Writes the search of a site anew, into its {@link SEARCH_FOLDER}. The same units give the same bytes, in any order,
 * with any cache. A thread of its own does the work, so that pages can be rendered meanwhile; it asks for the documents
 * of those units only that the cache does not hold.
 * @param units the meetings of the archive, in any order
 * @param site the root folder of the built site
 * @returns how many shards there are, how many of them were built, and the folders that stand and were not written
 */
export async function writeSearchIndex(
  units: readonly SearchUnit[],
  site: string,
  {
    cache,
    version,
    sizes = SHARD_SIZES,
    stands = () => false,
    lists = NO_LISTS,
    faults = new CacheFaults(),
  }: SearchIndexOptions,
): Promise<{ shards: number; built: number; standing: readonly string[] }> {
  const folder = join(site, SEARCH_FOLDER);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const numbered = units.map((unit, number) => ({ ...unit, number, digest: unitDigest(unit, version) }));
  const shards = cutIntoShards(numbered, sizes).map((own) => {
    const name = shardDigest(digest(version, ...own.map((unit) => unit.digest)));
    const numbers = own.map((unit) => ({ number: unit.number, digest: unit.digest }));
    return { digest: name, stands: stands(name), units: numbers };
  });
  const job = { folder, cache, version, shards, readings: lists.readings };
  const { entries, built, standing, readings, damaged, unkept } = await runWorker(job, units);
  faults.damaged.push(...damaged);
  faults.unkept ??= unkept;
  const synonyms = Buffer.from(JSON.stringify(lists.synonyms));
  const vocabulary = Buffer.from(JSON.stringify(lists.vocabulary));
  await writeFile(join(folder, SYNONYMS_FILE), synonyms);
  await writeFile(join(folder, VOCABULARY_FILE), vocabulary);
  const facts = { synonyms: factsOf(synonyms), vocabulary: factsOf(vocabulary) };
  await writeFile(join(folder, SHARDS_FILE), writeShardsFile({ shards: entries, lists: facts }));
  if (lists.readings) await writeFile(join(folder, READINGS_FILE), gzipSync(writeReadings(readings), { level: 9 }));
  if (cache !== undefined && faults.unkept === undefined) await dropUnused(cache, shards);
  return { shards: shards.length, built, standing };
}

/** Names a folder of the site: hexadecimal, as some hosts hide names with an underscore first, or tell no capitals apart. */
const shardDigest = (whole: string): string => Buffer.from(whole, 'base64url').toString('hex').slice(0, 24);

/**
 * Under which the documents of a unit are kept. In which council and under which id a meeting stands is part of what is
 * published of it.
 */
export function unitDigest(unit: SearchUnit, version: string): string {
  return digest(version, unit.council, unit.meeting, unit.date, unit.digest);
}

function runWorker(job: SearchJob, units: readonly SearchUnit[]): Promise<Extract<FromWorker, { type: 'done' }>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: job });
  return answerWorker(worker, units, () => {
    throw new Error('the search worker ended before its work');
  });
}

import { join } from 'node:path';
import type { SearchDocument } from '../../core/search/documents/document.ts';
import type { DictionaryWord } from '../../core/search/readings/collect-readings.ts';
import { countRuns, type RunCounts } from '../../core/search/readings/count-runs.ts';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { type CutText, loadDictionary } from './dictionary.ts';

/** Remembers, in a cache folder or not at all, what runs of ideographs stand in each shard, and how they are cut. */
export class RunReader {
  private readonly cache: string | undefined;
  private readonly version: string;
  private readonly faults: CacheFaults;
  private readonly counted = new Map<string, RunCounts>();

  constructor(cache: string | undefined, version: string, faults: CacheFaults) {
    this.cache = cache;
    this.version = version;
    this.faults = faults;
  }

  /** The runs of a shard that were counted, by this build or an earlier one. */
  known(shard: string): RunCounts | undefined {
    const own = this.counted.get(shard);
    if (own) return own;
    const kept = this.read<[string, number][]>(fileOfRuns(shard), shard);
    return kept && new Map(kept);
  }

  count(shard: string, documents: Iterable<SearchDocument>): RunCounts {
    const counts: RunCounts = new Map();
    for (const { segments } of documents) {
      for (const { label, text } of segments) {
        countRuns(label, counts);
        countRuns(text, counts);
      }
    }
    this.counted.set(shard, counts);
    this.keep(fileOfRuns(shard), shard, [...counts]);
    return counts;
  }

  /** The words of each text: of those that no build has cut, by the dictionary, which is loaded only then. */
  async cut(texts: readonly string[]): Promise<Map<string, readonly DictionaryWord[]>> {
    const known = new Map(this.read<[string, DictionaryWord[]][]>(CUT_FILE, this.version) ?? []);
    const missing = texts.filter((text) => !known.has(text));
    const cut: CutText = missing.length > 0 ? await loadDictionary() : () => [];
    const all = new Map(texts.map((text) => [text, known.get(text) ?? cut(text)]));
    if (missing.length > 0) this.keep(CUT_FILE, this.version, [...all]);
    return all;
  }

  private read<T>(file: string, version: string): T | undefined {
    if (this.cache === undefined) return undefined;
    const path = join(this.cache, 'runs', file);
    const kept = readCacheFile(path, version);
    if (kept.status === 'damaged') this.faults.damaged.push(path);
    return kept.status === 'usable' ? (JSON.parse(kept.text) as T) : undefined;
  }

  private keep(file: string, version: string, content: unknown): void {
    const { cache } = this;
    if (cache === undefined) return;
    this.faults.keep(() => writeCacheFile(join(cache, 'runs', file), version, JSON.stringify(content)));
  }
}

const CUT_FILE = 'cut.cache';

/** The name under which the runs of a shard are kept; its digest holds the version of the generator. */
export const fileOfRuns = (shard: string): string => `${shard}.cache`;

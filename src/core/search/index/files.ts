/** Where the search's files stand below the site's root; no council may take the name (see the rule folder-name). */
export const SEARCH_FOLDER = 'search-index';

/** Of the index the only file under a lasting name; it names the folders of all others, which never change. */
export const SHARDS_FILE = 'shards.json';

/** Words that stand for one another: groups of words, as JSON. It is loaded with every first search. */
export const SYNONYMS_FILE = 'synonyms.json';

/** Words to offer when nothing is found: a list, as JSON. It is loaded then only. */
export const VOCABULARY_FILE = 'vocabulary.json';

/** Words by their readings, see readings/readings.ts: gzipped JSON. It is loaded with the first query in kana, and with the suggestions. */
export const READINGS_FILE = 'readings.bin';

/** What the search boxes suggest, see suggestions.ts: gzipped JSON. It changes with every release under the same name. */
export const SUGGESTIONS_FILE = 'suggestions.bin';

/** Directory and facts of a shard: gzipped JSON, see shard-head.ts. */
export const HEAD_FILE = 'head.bin';

/** A part of the index of words, see word-chunk.ts: it is as small as it gets, gzip would take off a fiftieth. */
export const wordsFile = (chunk: number): string => `words/${chunk}.bin`;

/** A document as it is shown: gzip, see fragment.ts. */
export const documentFile = (place: number): string => `documents/${place}.bin`;

/** What the browser knows of a shard before it loads anything of it. */
export interface ShardEntry {
  /** Its folder, named by the digest of all that is in it. */
  readonly folder: string;
  readonly documents: number;
  readonly meetings: number;
  /** Matters, and the characters of all of them: the statistics that rank results. */
  readonly matters: number;
  readonly characters: number;
}

/** The shards, newest first: no meeting of one is older than a meeting of the next. */
export interface ShardsFile {
  readonly shards: readonly ShardEntry[];
}

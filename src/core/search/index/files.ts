import { crc32 } from './packs/crc32.ts';
import { FORMAT } from './packs/kinds.ts';

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

/** Directory of a shard, see packs/root.ts. */
export const ROOT_FILE = 'root.bin';

/** Blocks of a shard, one after the other, see packs/write-packs.ts. */
export const packFile = (pack: number): string => `packs/${pack}.bin`;

/** What a file must be. */
export interface FileFacts {
  readonly length: number;
  /** CRC-32. */
  readonly checksum: number;
}

/** What the browser knows of a shard before it loads anything of it. */
export interface ShardEntry {
  /** Its folder, named by the digest of all that is in it. */
  readonly folder: string;
  readonly root: FileFacts;
  readonly documents: number;
  readonly meetings: number;
  /** Matters, and the characters of all of them: the statistics that rank results. */
  readonly matters: number;
  readonly characters: number;
}

/** What the list of shards says. */
export interface ShardsFile {
  /** Newest first: no meeting of one is older than a meeting of the next. */
  readonly shards: readonly ShardEntry[];
  /** The lists that stand beside it. */
  readonly lists: { readonly synonyms: FileFacts; readonly vocabulary: FileFacts };
}

export const factsOf = (bytes: Uint8Array): FileFacts => ({ length: bytes.length, checksum: crc32(bytes) });

/** JSON of `[format, checksum of what follows as JSON, what follows]`. */
export function writeShardsFile(file: ShardsFile): string {
  return JSON.stringify([FORMAT, checksumOf(file), file]);
}

/** @returns undefined when it is not the text that was written, or of another format */
export function readShardsFile(text: string): ShardsFile | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed)) return undefined;
  const [format, checksum, file] = parsed as [unknown, unknown, ShardsFile];
  return format === FORMAT && checksum === checksumOf(file) ? file : undefined;
}

const checksumOf = (file: ShardsFile | undefined): number =>
  crc32(new TextEncoder().encode(file === undefined ? '' : JSON.stringify(file)));

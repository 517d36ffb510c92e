import type { SearchDocument } from '../../core/search/documents/document.ts';
import type { ShardEntry } from '../../core/search/index/files.ts';
import type { ReadWord } from '../../core/search/readings/readings.ts';

/** What the worker is told to do. */
export interface SearchJob {
  /** Where the folders of the shards go. */
  readonly folder: string;
  readonly cache: string | undefined;
  /** Digest of the generator. */
  readonly version: string;
  /** Words whose readings the archive gives; undefined where no list of readings is wanted. */
  readonly readings: readonly ReadWord[] | undefined;
  readonly shards: readonly {
    readonly digest: string;
    /** True when the folder of the shard is there already, in the old site. */
    readonly stands: boolean;
    /** Newest first; `number` is how to ask for its documents. */
    readonly units: readonly { readonly number: number; readonly digest: string }[];
  }[];
}

export type FromWorker =
  | { readonly type: 'documents'; readonly units: readonly number[] }
  | {
      readonly type: 'done';
      readonly entries: readonly ShardEntry[];
      readonly built: number;
      readonly standing: readonly string[];
      /** The words of the archive with their readings, where they are wanted. */
      readonly readings: readonly ReadWord[];
      /** Cache files that were damaged, and why nothing could be kept. */
      readonly damaged: readonly string[];
      readonly unkept: unknown;
    };

/** The documents asked for, by unit. */
export interface ToWorker {
  readonly documents: readonly (readonly SearchDocument[])[];
}

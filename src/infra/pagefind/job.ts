import type { SearchDocument } from '../../core/search/documents/document.ts';
import type { BundlePage } from '../../core/search/pagefind/page.ts';
import type { PagefindFailure } from './run-pagefind.ts';

/** What the worker is told to do. */
export interface PagefindJob {
  /** Where the bundle goes; not there yet. */
  readonly folder: string;
  /** Digest of all that the bundle is made from. */
  readonly digest: string;
  readonly pages: readonly BundlePage[];
  /** The records, whose texts come to the pages in this order; `number` is how to ask for the documents of one. */
  readonly units: readonly { readonly number: number; readonly digest: string }[];
  /** Where finished bundles are kept. */
  readonly cache: string | undefined;
  /** Where the search keeps the documents of its units. */
  readonly searchCache: string | undefined;
}

export type FromWorker =
  | { readonly type: 'documents'; readonly units: readonly number[] }
  | {
      readonly type: 'done';
      readonly built: boolean;
      /** Why there is no bundle. */
      readonly failure: { readonly kind: PagefindFailure['kind']; readonly reason: string } | undefined;
      /** Cache files that were damaged, and why nothing could be kept. */
      readonly damaged: readonly string[];
      readonly unkept: unknown;
    };

/** The documents asked for, by unit. */
export interface ToWorker {
  readonly documents: readonly (readonly SearchDocument[])[];
}

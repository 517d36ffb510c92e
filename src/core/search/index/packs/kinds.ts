/**
 * What blocks hold, in the order of their packs: segments of terms; places of pairs in segments; facts of documents by
 * which results are found, counted and ordered; documents as they are shown.
 */
export const BLOCK_KINDS = ['lists', 'positions', 'columns', 'documents'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** The first bytes of a root: what it is, and the version of the format. */
export const MAGIC = 'SGK';
export const FORMAT = 2;

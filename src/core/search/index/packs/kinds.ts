/**
 * What blocks hold, in the order of their packs: segments of single units, and of longer terms; places of pairs in
 * segments; facts of documents by which results are found and ordered, and others by which they are filtered and
 * counted; documents as they are shown.
 */
export const BLOCK_KINDS = ['units', 'lists', 'positions', 'columns', 'facets', 'documents'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Kinds whose blocks are found by terms. */
export const isByTerm = (kind: BlockKind): boolean => kind === 'units' || kind === 'lists';

/** The first bytes of a root: what it is, and the version of the format. */
export const MAGIC = 'SGK';
export const FORMAT = 4;

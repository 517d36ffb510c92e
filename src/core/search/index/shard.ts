import { type FoundDocument, readFragment, splitFragments } from '../documents/fragment.ts';
import { fold } from '../fold/fold.ts';
import { type Catalogue, type CatalogueEntry, makeCatalogue, type ShardStart } from './catalogue.ts';
import type { ColumnNames, Columns, FacetColumns } from './columns/columns.ts';
import { BlockStore, type LoadExtent } from './packs/block-store.ts';
import type { BlockKind } from './packs/kinds.ts';
import { readRoot } from './packs/root.ts';
import { LABEL_END } from './term.ts';
import { makeWordIndex, type WordIndex } from './word-index.ts';

/** A part of the archive, ready to be searched. */
export interface Shard {
  readonly catalogue: Catalogue;
  readonly index: WordIndex;
  /** Blocks of columns that all documents have. */
  readonly columnBlocks: number;
  /** A document as it is shown. */
  loadDocument(entry: Pick<CatalogueEntry, 'text'>): Promise<FoundDocument>;
}

/** How the files of a shard are read. */
interface ShardFiles {
  readonly load: LoadExtent;
  /** Undoes gzip. */
  readonly unzip: (zipped: Uint8Array) => Promise<Uint8Array>;
  /** Undoes DEFLATE with a dictionary. */
  readonly inflate: (deflated: Uint8Array, dictionary: Uint8Array) => Promise<Uint8Array>;
}

/**
 * @param start the sum of all newer shards
 * @throws when the root is of another format
 */
export function openShard(
  folder: string,
  root: Uint8Array,
  start: ShardStart,
  { load, unzip, inflate }: ShardFiles,
): Shard {
  const directory = readRoot(root);
  const blocks = new BlockStore(directory, load);
  const readJson = async (kind: BlockKind, number: number) =>
    JSON.parse(new TextDecoder().decode(await unzip(await blocks.block(kind, number)))) as unknown;
  const loadColumns = async (block: number) => (await readJson('columns', block + 1)) as Columns;
  const loadFacets = async (block: number) => {
    const [names, facets] = await Promise.all([readJson('facets', 0), readJson('facets', block + 1)]);
    return [names as ColumnNames, facets as FacetColumns] as const;
  };
  const loadDictionary = async () => unzip(await blocks.block('columns', 0));
  const fragments = new WeakMap<Uint8Array, Promise<string[]>>();
  const loadDocument = async ({ text }: Pick<CatalogueEntry, 'text'>) => {
    const [dictionary, block] = await Promise.all([loadDictionary(), blocks.block('documents', text.block)]);
    // Documents that are shown together often stand in one block.
    const known = fragments.get(block) ?? inflate(block, dictionary).then(splitFragments);
    fragments.set(block, known);
    const fragment = (await known)[text.place];
    if (fragment === undefined) throw new Error('the search index has no such document');
    return readFragment(fragment);
  };
  const catalogue = makeCatalogue(folder, directory.columns, start, { columns: loadColumns, facets: loadFacets });
  const readSegment = async (segment: number) => {
    const { entry, place } = (await catalogue.open([segment]))(segment);
    const { label = '', text = '' } = (await loadDocument(entry)).segments[place] ?? {};
    return fold(label) + LABEL_END + fold(text);
  };
  return {
    catalogue,
    index: makeWordIndex(blocks, readSegment),
    loadDocument,
    columnBlocks: directory.columns.length,
  };
}

/** What stands before each shard. */
export function startsOf(shards: readonly ShardStart[]): ShardStart[] {
  let [documents, meetings, matters] = [0, 0, 0];
  return shards.map((shard) => {
    const start = { documents, meetings, matters };
    documents += shard.documents;
    meetings += shard.meetings;
    matters += shard.matters;
    return start;
  });
}

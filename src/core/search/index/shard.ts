import { type FoundDocument, readFragment } from '../documents/fragment.ts';
import { fold } from '../fold/fold.ts';
import { type Catalogue, makeCatalogue, type ShardStart } from './catalogue.ts';
import type { ColumnNames, Columns } from './columns/columns.ts';
import { BlockStore, type LoadExtent } from './packs/block-store.ts';
import { readRoot } from './packs/root.ts';
import { LABEL_END } from './term.ts';
import { makeWordIndex, type WordIndex } from './word-index.ts';

/** A part of the archive, ready to be searched. */
export interface Shard {
  readonly catalogue: Catalogue;
  readonly index: WordIndex;
  /** Blocks of columns that all documents have. */
  readonly columnBlocks: number;
  /** A document as it is shown. @param place its place in the shard */
  loadDocument(place: number): Promise<FoundDocument>;
  /** Loads what every document needs to be read; it is the same for all of them. */
  loadDictionary(): Promise<unknown>;
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
  const readJson = async (number: number) =>
    JSON.parse(new TextDecoder().decode(await unzip(await blocks.block('columns', number)))) as unknown;
  const loadColumns = async (block: number) => {
    const [names, columns] = await Promise.all([readJson(0), readJson(block + 1)]);
    return [names as ColumnNames, columns as Columns] as const;
  };
  const loadDictionary = async () => unzip(await blocks.block('documents', 0));
  const loadDocument = async (place: number) => {
    const [dictionary, text] = await Promise.all([loadDictionary(), blocks.block('documents', place + 1)]);
    return readFragment(await inflate(text, dictionary));
  };
  const catalogue = makeCatalogue(folder, directory.columns, start, loadColumns);
  const readSegment = async (segment: number) => {
    const { entry, place } = (await catalogue.open([segment]))(segment);
    const { label = '', text = '' } = (await loadDocument(entry.placeInShard)).segments[place] ?? {};
    return fold(label) + LABEL_END + fold(text);
  };
  return {
    catalogue,
    index: makeWordIndex(blocks, readSegment),
    loadDocument,
    columnBlocks: directory.columns.length,
    loadDictionary,
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

import type { Term } from '../term.ts';
import { readTerm } from '../words/word-blocks.ts';
import { ByteReader } from './bytes.ts';
import type { BlockKind } from './kinds.ts';
import type { PackEntry, ShardRoot } from './root.ts';

/** Bytes of a pack, and what they must be. */
export interface Extent {
  readonly pack: number;
  readonly start: number;
  readonly length: number;
  /** CRC-32. */
  readonly checksum: number;
}

/** Loads bytes of a pack. @throws when it cannot give the very bytes whose length and checksum are told */
export type LoadExtent = (extent: Extent) => Promise<Uint8Array>;

interface Leaf {
  readonly extents: readonly Extent[];
  readonly firsts: readonly Term[];
}

/** The blocks of a shard. Each is loaded when it is asked for, once, and again after a failure. */
export class BlockStore {
  private readonly root: ShardRoot;
  private readonly load: LoadExtent;
  private readonly leaves = new Map<number, Promise<Leaf>>();
  private readonly blocks = new Map<string, Promise<Uint8Array>>();

  constructor(root: ShardRoot, load: LoadExtent) {
    this.root = root;
    this.load = load;
  }

  /** @param number place among the blocks of the kind */
  async block(kind: BlockKind, number: number): Promise<Uint8Array> {
    const pack = lastBy(this.root.packs[kind], (one) => one.firstBlock <= number);
    if (!pack) throw new Error(`the search index has no ${kind}`);
    return this.read(pack, number - pack.firstBlock);
  }

  /** The block of lists in which a term stands if it has a list; undefined when there is none. */
  async listBlock(term: Term): Promise<Uint8Array | undefined> {
    const pack = lastBy(this.root.packs[term.length === 1 ? 'units' : 'lists'], ({ firstTerm }) => firstTerm <= term);
    if (!pack) return undefined;
    const { firsts } = await this.leaf(pack);
    let place = firsts.length - 1;
    while (place > 0 && (firsts[place] ?? '') > term) place -= 1;
    return this.read(pack, place);
  }

  private read(pack: PackEntry, place: number): Promise<Uint8Array> {
    return once(this.blocks, `${pack.number}/${place}`, async () => {
      const extent = (await this.leaf(pack)).extents[place];
      if (!extent) throw new Error('the search index names no such block');
      return this.load(extent);
    });
  }

  private leaf(pack: PackEntry): Promise<Leaf> {
    return once(this.leaves, pack.number, async () =>
      readLeaf(pack, await this.load({ ...pack.leaf, pack: pack.number, start: 0 })),
    );
  }
}

function readLeaf({ number, blocks, firstTerm, leaf }: PackEntry, bytes: Uint8Array): Leaf {
  const reader = new ByteReader(bytes);
  const extents: Extent[] = [];
  const firsts: Term[] = [];
  let start = leaf.length;
  for (let index = 0; index < blocks; index += 1) {
    const length = reader.readNumber();
    extents.push({ pack: number, start, length, checksum: reader.readWord() });
    start += length;
    if (firstTerm !== '') firsts.push(readTerm(reader, firsts.at(-1) ?? ''));
  }
  return { extents, firsts };
}

function once<K, T>(known: Map<K, Promise<T>>, key: K, load: () => Promise<T>): Promise<T> {
  const there = known.get(key);
  if (there) return there;
  const loading = load();
  known.set(key, loading);
  loading.catch(() => known.delete(key));
  return loading;
}

/** The last of which something holds that holds of all before it. */
function lastBy<T>(all: readonly T[], holds: (one: T) => boolean): T | undefined {
  let low = -1;
  let high = all.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(all[middle] as T)) low = middle;
    else high = middle - 1;
  }
  return all[low];
}

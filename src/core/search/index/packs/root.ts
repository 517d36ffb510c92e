import type { Term } from '../term.ts';
import { readTerm } from '../words/word-blocks.ts';
import { ByteReader } from './bytes.ts';
import { BLOCK_KINDS, type BlockKind, FORMAT, isByTerm, MAGIC } from './kinds.ts';
import { COLUMN_KEYS, type ColumnStart } from './write-packs.ts';

/** A pack as the root names it. */
export interface PackEntry {
  readonly number: number;
  /** Place of its first block among those of its kind, and how many there are. */
  readonly firstBlock: number;
  readonly blocks: number;
  /** The list of its blocks, with which it begins. */
  readonly leaf: { readonly length: number; readonly checksum: number };
  /** Of units and lists; else empty. */
  readonly firstTerm: Term;
}

/** The directory of a shard: its packs, whose own lists name the blocks. */
export interface ShardRoot {
  readonly packs: Readonly<Record<BlockKind, readonly PackEntry[]>>;
  /** Where the documents of each block of columns begin. */
  readonly columns: readonly ColumnStart[];
}

/** @throws when the bytes are no root of this format */
export function readRoot(bytes: Uint8Array): ShardRoot {
  const reader = new ByteReader(bytes);
  for (const letter of MAGIC)
    if (reader.readByte() !== letter.charCodeAt(0)) throw new Error('no root of a search index');
  if (reader.readByte() !== FORMAT) throw new Error('a search index of another format');
  const packs: Record<BlockKind, PackEntry[]> = {
    units: [],
    lists: [],
    positions: [],
    columns: [],
    facets: [],
    documents: [],
  };
  let number = 0;
  for (const kind of BLOCK_KINDS) {
    let [firstBlock, firstTerm] = [0, ''];
    for (let count = reader.readNumber(); count > 0; count -= 1) {
      const blocks = reader.readNumber();
      const leaf = { length: reader.readNumber(), checksum: reader.readWord() };
      if (isByTerm(kind)) firstTerm = readTerm(reader, firstTerm);
      packs[kind].push({ number, firstBlock, blocks, leaf, firstTerm });
      firstBlock += blocks;
      number += 1;
    }
  }
  const columns: ColumnStart[] = [];
  let before: ColumnStart = { segment: 0, document: 0, matter: 0, meeting: 0, text: 0 };
  for (let count = reader.readNumber(); count > 0; count -= 1) {
    const [segment = 0, document = 0, matter = 0, meeting = 0, text = 0] = COLUMN_KEYS.map(
      (key) => before[key] + reader.readNumber(),
    );
    before = { segment, document, matter, meeting, text };
    columns.push(before);
  }
  return { packs, columns };
}

import type { Term } from '../term.ts';
import { writeTerm } from '../words/word-blocks.ts';
import { ByteWriter } from './bytes.ts';
import { crc32 } from './crc32.ts';
import { BLOCK_KINDS, type BlockKind, FORMAT, isByTerm, MAGIC } from './kinds.ts';

/** A block as it is written. */
interface Block {
  readonly bytes: Uint8Array;
  /** Of units and lists: the first term. */
  readonly first?: Term;
}

/** Documents, meetings … that the documents of a block of columns begin with; places in the shard. */
export interface ColumnStart {
  readonly segment: number;
  readonly document: number;
  readonly matter: number;
  readonly meeting: number;
  /** Place among the blocks of documents. */
  readonly text: number;
}

/** Files of a shard for each of its meetings. */
const FILES_A_MEETING = 0.84;
/**
 * The newest shard has more, as every search asks it too: of shards that are all asked, each is to have as many files as
 * the square root of its bytes says …
 */
const FEW_FILES = 210;
/** … and a large one no more, for the root names them all, and is loaded by everybody. */
export const MOST_FILES = 870;

/**
 * How the files are shared out, and bytes below which a pack is not cut: a host without ranges gives away whole packs.
 * Most of those are packs of documents, for ten results of a page come from up to ten meetings.
 */
const SHARES: Readonly<Record<BlockKind, { readonly share: number; readonly least: number }>> = {
  units: { share: 0.02, least: 8_000 },
  lists: { share: 0.43, least: 2_500 },
  positions: { share: 0.08, least: 8_000 },
  columns: { share: 0.005, least: 32_000 },
  facets: { share: 0.005, least: 32_000 },
  documents: { share: 0.46, least: 6_000 },
};

/** Puts blocks one after the other into packs, each behind a list of its own, and writes the root that names them. */
export function writePacks(
  blocks: Readonly<Record<BlockKind, readonly Block[]>>,
  starts: readonly ColumnStart[],
  meetings: number,
): { root: Uint8Array; packs: Uint8Array[] } {
  const root = new ByteWriter();
  for (const letter of MAGIC) root.writeByte(letter.charCodeAt(0));
  root.writeByte(FORMAT);
  const packs: Uint8Array[] = [];
  const files = Math.min(MOST_FILES, Math.max(FEW_FILES, meetings * FILES_A_MEETING));
  for (const kind of BLOCK_KINDS) {
    const { share, least } = SHARES[kind];
    const runs = cut(blocks[kind], Math.max(1, Math.floor(files * share)), least);
    root.writeNumber(runs.length);
    let last = '';
    for (const run of runs) {
      const leaf = writeLeaf(run);
      root.writeNumber(run.length);
      root.writeNumber(leaf.length);
      root.writeWord(crc32(leaf));
      if (isByTerm(kind)) {
        writeTerm(root, run[0]?.first ?? '', last);
        last = run[0]?.first ?? '';
      }
      packs.push(concat([leaf, ...run.map(({ bytes }) => bytes)]));
    }
  }
  root.writeNumber(starts.length);
  let before: ColumnStart = { segment: 0, document: 0, matter: 0, meeting: 0, text: 0 };
  for (const start of starts) {
    for (const key of COLUMN_KEYS) root.writeNumber(start[key] - before[key]);
    before = start;
  }
  return { root: root.take().slice(), packs };
}

export const COLUMN_KEYS = ['segment', 'document', 'matter', 'meeting', 'text'] as const;

/** Length and checksum of each block; of lists, its first term as well. */
function writeLeaf(run: readonly Block[]): Uint8Array {
  const out = new ByteWriter();
  let last = '';
  for (const { bytes, first } of run) {
    out.writeNumber(bytes.length);
    out.writeWord(crc32(bytes));
    if (first === undefined) continue;
    writeTerm(out, first, last);
    last = first;
  }
  return out.take().slice();
}

/** Cuts blocks into so many runs at most, as even as their sizes let them be. */
function cut(blocks: readonly Block[], most: number, least: number): Block[][] {
  const all = blocks.reduce((sum, { bytes }) => sum + bytes.length, 0);
  for (let size = Math.max(least, all / most); ; size *= 1.05) {
    const runs = cutAt(blocks, size);
    if (runs.length <= most) return runs;
  }
}

function cutAt(blocks: readonly Block[], size: number): Block[][] {
  const runs: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (runs.length > 0 && block.bytes.length <= room) runs.at(-1)?.push(block);
    else {
      runs.push([block]);
      room = size;
    }
    room -= block.bytes.length;
  }
  return runs;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

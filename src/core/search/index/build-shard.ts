import type { SearchDocument } from '../documents/document.ts';
import { formatFragment, writeUnits } from '../documents/fragment.ts';
import { fold } from '../fold/fold.ts';
import { cutColumns, describeDocuments } from './columns/columns.ts';
import type { ShardEntry } from './files.ts';
import { writePacks } from './packs/write-packs.ts';
import { chooseDictionary } from './texts/dictionary.ts';
import { cutTexts, joinTexts } from './texts/text-blocks.ts';
import { invert } from './words/invert.ts';
import type { FoldedSegment } from './words/pairs.ts';
import { writeWordBlocks } from './words/word-blocks.ts';

/** How a shard is compressed. */
export interface Compression {
  /** gzip. */
  readonly zip: (plain: Uint8Array) => Uint8Array;
  /** DEFLATE without any header, as if the bytes of the dictionary had stood before. */
  readonly deflate: (plain: Uint8Array, dictionary: Uint8Array) => Uint8Array;
}

/** A shard, built. */
interface BuiltShard {
  readonly root: Uint8Array;
  /** In the order of their numbers. */
  readonly packs: readonly Uint8Array[];
  readonly size: Pick<ShardEntry, 'documents' | 'meetings' | 'matters' | 'characters'>;
}

/**
 * @param documents newest first; those of one meeting, and in it of one matter, together
 */
export function buildShard(documents: readonly SearchDocument[], { zip, deflate }: Compression): BuiltShard {
  const segments: FoldedSegment[] = [];
  const lengths = documents.map((document) => {
    let length = 0;
    for (const { label, text } of document.segments) {
      const folded: FoldedSegment = [fold(label), fold(text)];
      segments.push(folded);
      length += folded[0].length + folded[1].length;
    }
    return length;
  });
  const texts = documents.map(formatFragment);
  const starts = cutColumns(documents);
  const begins = cutTexts(texts, new Set(starts));
  const { names, blocks, end } = describeDocuments(documents, { lengths, begins, starts });
  const { units, lists, positions } = writeWordBlocks(invert(segments));
  const dictionary = writeUnits(chooseDictionary(texts));
  const zipJson = (value: unknown) => ({ bytes: zip(new TextEncoder().encode(JSON.stringify(value))) });
  const { root, packs } = writePacks(
    {
      units,
      lists,
      positions: positions.map((bytes) => ({ bytes })),
      columns: [{ bytes: zip(dictionary) }, ...blocks.map(({ columns }) => zipJson(columns))],
      facets: [names, ...blocks.map(({ facets }) => facets)].map(zipJson),
      documents: joinTexts(texts, begins).map((text) => ({ bytes: deflate(writeUnits(text), dictionary) })),
    },
    blocks.map(({ start }) => start),
    end.meeting,
  );
  return {
    root,
    packs,
    size: {
      documents: documents.length,
      meetings: end.meeting,
      matters: end.matter,
      characters: lengths.reduce((sum, length) => sum + length, 0),
    },
  };
}

import type { FoundDocument } from './fragment.ts';
import { findOccurrences, type Occurrence } from './occurrences.ts';
import type { SearchWord } from './query.ts';
import { type Segment, type SegmentKind, segmentKind } from './segment.ts';

/** A segment in which at least one of the words stands, with the places to mark. */
export interface Hit {
  /** Site-absolute address without base path. */
  readonly address: string;
  readonly kind: SegmentKind;
  readonly segment: Segment;
  readonly inLabel: readonly Occurrence[];
  readonly inText: readonly Occurrence[];
}

/** Where a reader should land first when the same words stand in several segments: on what was said. */
const KIND_ORDER: readonly SegmentKind[] = ['utterance', 'summary', 'document', 'item', 'part', 'notes', 'header'];

/**
 * The hits of documents of one matter: first those with the most of the words, then what was said before what was
 * written, then the order of the record. The words are looked for literally in the rebuilt texts, so that nothing is
 * listed that does not have them.
 */
export function findHits(documents: readonly FoundDocument[], words: readonly SearchWord[]): Hit[] {
  return documents
    .flatMap(({ key, segments }) =>
      segments.map((segment): Hit => {
        const inLabel = findOccurrences(segment.label, words);
        const inText = findOccurrences(segment.text, words);
        const address = `${key.replace(/#.*$/, '')}#${segment.anchor}`;
        return { address, kind: segmentKind(segment.anchor), segment, inLabel, inText };
      }),
    )
    .filter(({ inLabel, inText }) => inLabel.length + inText.length > 0)
    .map((hit) => ({ hit, words: countWords(hit), kind: KIND_ORDER.indexOf(hit.kind) }))
    .sort((a, b) => b.words - a.words || a.kind - b.kind)
    .map(({ hit }) => hit);
}

function countWords({ inLabel, inText }: Hit): number {
  return new Set([...inLabel, ...inText].map(({ word }) => word)).size;
}

import { notAsSpoken } from '../../domain/meeting/fidelity.ts';
import type { FoundDocument } from '../documents/fragment.ts';
import { type Segment, type SegmentKind, segmentAddress, segmentKind } from '../documents/segment.ts';
import { isProceduralAt } from '../find/order.ts';
import type { Result } from '../find/results.ts';
import { countBits } from '../find/word-bits.ts';
import type { SearchWord } from '../query/query.ts';
import { findOccurrences, type Occurrence } from './occurrences.ts';

/** A segment that was found, with the places to mark. */
export interface Hit {
  /** Site-absolute address without base path. */
  readonly address: string;
  /** That of the page of its record. */
  readonly page: string;
  readonly kind: SegmentKind;
  readonly segment: Segment;
  /** What is said right before and after an utterance, on the same items; undefined at their ends. */
  readonly before: Segment | undefined;
  readonly after: Segment | undefined;
  readonly isProcedural: boolean;
  /** 要約, 書き改め: what its words are where they are not those that were spoken or written; else empty. */
  readonly notAsSpoken: string;
  readonly inLabel: readonly Occurrence[];
  readonly inText: readonly Occurrence[];
}

/** Where a reader should land first when the same words stand in several segments: on what was said. */
const KIND_ORDER: readonly SegmentKind[] = [
  'utterance',
  'summary',
  'document',
  'item',
  'part',
  'notes',
  'header',
  'item-page',
  'page',
];

/**
 * The hits of a result: first those with the most of the words, then substance before procedure, then what was said
 * before what was written, then the order of the record.
 * @param found the documents of the result, loaded, in their order
 */
export function listHits(result: Result, found: readonly FoundDocument[], words: readonly SearchWord[]): Hit[] {
  return result.documents
    .flatMap(({ entry, hits }, index) => {
      const document = found[index];
      return [...hits].flatMap(([place, own]) => {
        const hit = document && makeHit(document, place, entry.utterances, isProceduralAt(entry, place), words);
        return hit ? [{ hit, words: countBits(own), kind: orderOf(hit) }] : [];
      });
    })
    .sort((a, b) => b.words - a.words || Number(a.hit.isProcedural) - Number(b.hit.isProcedural) || a.kind - b.kind)
    .map(({ hit }) => hit);
}

/** An utterance that has the words only in who speaks stands behind what is written on the matter. */
function orderOf({ kind, inText }: Hit): number {
  const isNameOnly = kind === 'utterance' && inText.length === 0;
  return KIND_ORDER.indexOf(isNameOnly ? 'document' : kind) + (isNameOnly ? 0.5 : 0);
}

function makeHit(
  { key, info, segments }: FoundDocument,
  place: number,
  utterances: number,
  isProcedural: boolean,
  words: readonly SearchWord[],
): Hit | undefined {
  const segment = segments[place];
  if (!segment) return undefined;
  const neighbour = (step: 1 | -1) => {
    const other = place < utterances && place + step < utterances ? segments[place + step] : undefined;
    return other && numberOf(other) === numberOf(segment) + step ? other : undefined;
  };
  const page = key.replace(/#.*$/, '');
  return {
    address: segmentAddress(page, segment.anchor),
    page,
    kind: info.page ? 'page' : segmentKind(segment.anchor),
    segment,
    before: neighbour(-1),
    after: neighbour(1),
    isProcedural,
    notAsSpoken: !info.page && isWordsOfRecord(segment) ? notAsSpoken(info.fidelity) : '',
    inLabel: findOccurrences(segment.label, words),
    inText: findOccurrences(segment.text, words),
  };
}

/** What was said, and what documents say; a summary says by its name what it is, and a file that is attached is itself. */
function isWordsOfRecord({ anchor }: Segment): boolean {
  return segmentKind(anchor) === 'utterance' || /^(?:document-|p\d)/.test(anchor);
}

const numberOf = ({ anchor }: Segment): number => Number(anchor.slice(1));

import type { NamedItem } from '../../domain/address/ids.ts';
import { dissentOf } from '../../domain/item/told.ts';
import type { ItemEntry } from '../../domain/meeting/header.ts';
import type { Piece } from './piece.ts';
import { isUtterance } from './segment.ts';
import type { Voice } from './voice.ts';

/** An utterance that speaks of a vote against, an abstention or a reservation. */
export interface Objection {
  /** Its fragment in the meeting's page. */
  readonly anchor: string;
  readonly speaker: string;
}

const SPOKEN_OF = /反対|保留|棄権|賛成(?:でき|し(?:かね|ない|ません)|いたしかね)/;
/** The last ones, where a decision is made; that many are read at a glance. */
const MOST = 3;

/** Officials speak of objections as well, but nobody of them votes. */
const maySit = (voice: Voice | undefined): boolean => voice?.role !== 'official' && voice?.role !== 'secretariat';

/**
 * Where the discussion of an item speaks of dissent, if the record says that there was any.
 * @param isOwn whether what a heading names is the item: another period may have one of the same number
 */
export function objectionsOf(
  entry: ItemEntry,
  isOwn: (named: NamedItem) => boolean,
  pieces: readonly Piece[],
): Objection[] {
  if (dissentOf(entry) === '') return [];
  return pieces
    .filter(
      ({ items, segment, voice }) =>
        isUtterance(segment) && items.some(isOwn) && maySit(voice) && SPOKEN_OF.test(segment.text),
    )
    .slice(-MOST)
    .map(({ segment }) => ({ anchor: segment.anchor, speaker: segment.label }));
}

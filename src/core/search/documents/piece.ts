import type { NamedItem } from '../../domain/address/ids.ts';
import type { Segment } from './segment.ts';
import type { Voice } from './voice.ts';

/** A segment with the items that it belongs to, in the order of its heading. */
export interface Piece {
  readonly items: readonly NamedItem[];
  readonly segment: Segment;
  /** Of an utterance. */
  readonly voice?: Voice;
}

import type { SpeakerRole } from '../../council/council.ts';
import type { ItemEntry } from '../../meeting/header.ts';
import { dissentOf } from '../told.ts';

/** An utterance that speaks of a vote against, an abstention or a reservation. */
export interface Objection {
  /** Its fragment in the meeting's page. */
  readonly anchor: string;
  readonly speaker: string;
}

/** An utterance on an item. */
interface Spoken extends Objection {
  /** Undefined where the record does not tell what the speaker is. */
  readonly role: SpeakerRole | undefined;
  /** As the page shows it; asked for only where the speaker may vote. */
  readonly text: () => string;
}

const SPOKEN_OF = /反対|保留|棄権|賛成(?:でき|し(?:かね|ない|ません)|いたしかね)/;
/** The last ones, where a decision is made; that many are read at a glance. */
const MOST = 3;

/** Officials speak of objections as well, but nobody of them votes. */
export const maySit = (role: SpeakerRole | undefined): boolean => role !== 'official' && role !== 'secretariat';

/**
 * Where the discussion of an item speaks of dissent, if the record says that there was any.
 * @param spoken the utterances on the item, in their order
 */
export function objectionsOf(entry: Pick<ItemEntry, 'votes' | 'parts'>, spoken: () => readonly Spoken[]): Objection[] {
  if (dissentOf(entry) === '') return [];
  return spoken()
    .filter(({ role, text }) => maySit(role) && SPOKEN_OF.test(text()))
    .slice(-MOST)
    .map(({ anchor, speaker }) => ({ anchor, speaker }));
}

import type { Drift, Meeting } from '../../domain/meeting/meeting.ts';
import type { Position } from '../../text/span.ts';
import { coversChange } from '../corrections/covers.ts';
import { type LedgerEntry, placeId } from '../ledger/entry.ts';
import { markWords, type WordsMark } from '../ledger/words.ts';
import type { RecordPlace } from './record-places.ts';

/**
 * How a record differs from what was published of it: places whose words changed without a correction that tells so, and
 * places that are gone.
 * @param places with their permanent ids
 */
export function findDrift(record: Meeting, places: readonly RecordPlace[], known: readonly LedgerEntry[]): Drift[] {
  const now = new Map(places.map((place) => [place.id, place]));
  const drift: Drift[] = [];
  let last: Position | undefined;
  for (const entry of known) {
    if (entry.state !== 'stands' || !entry.words) continue;
    const id = placeId(entry);
    const place = now.get(id);
    last = place?.at ?? last;
    if (!place) drift.push({ kind: 'gone', id, at: last ?? places[0]?.at ?? top(record) });
    else if (!isSame(place.mark, entry.words) && !isTold(record, place, entry.words)) {
      const { at, speaker, text } = place;
      drift.push({ kind: 'changed', id, at, speaker, text });
    }
  }
  return drift;
}

const top = ({ file }: Meeting): Position => ({ file, line: 1, column: 1 });

const isSame = (one: WordsMark, other: WordsMark): boolean =>
  one.digest === other.digest && one.speaker === other.speaker;

/** What a correction tells of is the label and the words as one text, as the page shows them. */
function isTold({ header }: Meeting, { id, speaker, text }: RecordPlace, published: WordsMark): boolean {
  const corrections = (header.corrections ?? []).filter(({ place }) => place.replace(/^#/, '') === id);
  if (speaker === '') return coversChange(corrections, text, (was) => isSame(markWords(was), published)) !== 'untold';
  const isBefore = (was: string) => {
    const [label = '', ...words] = was.split('\n');
    return isSame(markWords(words.join('\n'), label), published);
  };
  return coversChange(corrections, `${speaker}\n${text}`, isBefore) !== 'untold';
}

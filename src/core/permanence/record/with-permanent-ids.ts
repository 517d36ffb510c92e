import type { Meeting, Stretch } from '../../domain/meeting/meeting.ts';
import { isPlace, type LedgerEntry, placeId } from '../ledger/entry.ts';
import { readLedgerText } from '../ledger/format.ts';
import { permanentIds } from '../ledger/permanent-ids.ts';
import { findDrift } from './drift.ts';
import { type RecordPlace, recordPlaces } from './record-places.ts';

/**
 * A record with the ids that its places were published under. Of a record that was never published the ids stay those of
 * their order.
 * @param published the ledger's file of the record
 */
export function withPermanentIds(record: Meeting, published: string | undefined): Meeting {
  if (published === undefined) return record;
  const known = readLedgerText(published).entries;
  const places = recordPlaces(record);
  const idsOf = (kind: RecordPlace['kind'], prefix: string): string[] => {
    const here = places.filter((place) => place.kind === kind);
    const saysKept = saysCorrected(record, here);
    const entries = known.filter((entry) => entry.kind === kind);
    return permanentIds(
      prefix,
      entries,
      here.map(({ mark }) => mark),
      saysKept,
    ).map(({ id }) => id);
  };
  const [spoken, written] = [idsOf('utterance', 'u'), idsOf('paragraph', 'p')];
  const ids = [...spoken, ...written];
  const drift = findDrift(
    record,
    places.map((place, index) => ({ ...place, id: ids[index] ?? place.id })),
    known.filter(isPlace),
  );
  return {
    ...record,
    discussion: numbered(record.discussion, spoken),
    ...(record.issued ? { paragraphs: written } : {}),
    ...(drift.length > 0 ? { drift } : {}),
  };
}

/** A correction names its place by the published id, and tells what the words there are now. */
function saysCorrected(
  { header }: Meeting,
  places: readonly RecordPlace[],
): (entry: LedgerEntry, now: number) => boolean {
  // Of a header that could be read in part, anything may be missing.
  const corrections = header.corrections ?? [];
  return (entry, now) =>
    corrections.some(
      ({ place, now: words }) =>
        place.replace(/^#/, '') === placeId(entry) && bare(places[now]?.text ?? '').includes(bare(words)),
    );
}

const bare = (text: string): string => text.replaceAll(/\s/g, '');

function numbered(discussion: readonly Stretch[], ids: readonly string[]): Stretch[] {
  let next = 0;
  return discussion.map((stretch) => ({
    ...stretch,
    turns: stretch.turns.map((turn) => {
      if (turn.type === 'note') return turn;
      const id = ids[next] ?? turn.id;
      next += 1;
      return { ...turn, id };
    }),
  }));
}

import { correctionAnchor } from '../../domain/address/anchors.ts';
import { isSameItem, type NamedItem } from '../../domain/address/ids.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import type { Correction } from '../../domain/correction.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { formatGround } from '../../domain/withheld/ground.ts';
import { type CorrectedPlace, correctedPlace } from './place.ts';

/** A correction with where it was made. */
export interface PlacedCorrection {
  readonly record: Meeting;
  readonly correction: Correction;
  /** Its permanent fragment in the page of the record. */
  readonly anchor: string;
  readonly place: CorrectedPlace;
  /** Why what stood there before is not shown, as people read it. */
  readonly ground: string | undefined;
}

/** The corrections of a record, oldest first. */
export function correctionsOf(archive: CouncilArchive, record: Meeting): PlacedCorrection[] {
  const given = new Map<string, number>();
  return record.header.corrections.flatMap((correction) => {
    const place = correctedPlace(archive, record, correction.place);
    // A site is not built from a record with a place that is not there.
    if (!place) return [];
    const first = correctionAnchor(correction.date, place.anchor);
    const count = (given.get(first) ?? 0) + 1;
    given.set(first, count);
    const { wasWithheld } = correction;
    const ground = wasWithheld === undefined ? undefined : formatGround(archive.source.allGrounds, wasWithheld);
    return [{ record, correction, place, ground, anchor: count === 1 ? first : `${first}-${count}` }];
  });
}

/** All corrections of a council, newest first; those of one day with the newest record first. */
export function councilCorrections(archive: CouncilArchive): PlacedCorrection[] {
  const all = archive.records.flatMap((record) => correctionsOf(archive, record)).reverse();
  return all.sort((a, b) => compare(b.correction.date, a.correction.date));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those made at one fragment of the record's page. */
export const correctionsAt = (corrections: readonly PlacedCorrection[], anchor: string): PlacedCorrection[] =>
  corrections.filter(({ place }) => place.anchor === anchor);

/** Those of what a record says of an item. */
export const correctionsOn = (corrections: readonly PlacedCorrection[], named: NamedItem): PlacedCorrection[] =>
  corrections.filter(({ place }) => place.item !== undefined && isSameItem(place.item, named));

/** The day of the newest correction; undefined where there is none. */
export const lastCorrected = ({ header }: Pick<Meeting, 'header'>): string | undefined =>
  header.corrections.at(-1)?.date;

import { guideAddress, meetingAddress, opinionAddress } from '../domain/address/addresses.ts';
import type { Archive } from '../domain/archive.ts';
import { itemAddress } from '../domain/item/label.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { GuidePage } from '../domain/site/guide-page.ts';

import { lastCorrected } from '../permanence/corrections/list.ts';
import { momentOf } from './news/feed.ts';

/** Files of the content, as they were named when they were read; one at least. */
type Sources = readonly string[];

/** What the dates of pages are found from. */
interface DateSources {
  readonly archive: Archive;
  readonly guide: readonly GuidePage[];
  /** Names the file of a page of the handbook. */
  readonly guideFile: (id: string) => string;
  /** When a file was last committed, ISO 8601; undefined where that is not known. */
  readonly dateOf: (file: string) => string | undefined;
}

/**
 * When the text of pages was last changed, by their addresses: the newest commit of the files that it stands in, or the day
 * of the newest correction where the record names a later one. A page is
 * left out where that is not known of each of its files.
 */
export function pageDates({ archive, guide, guideFile, dateOf }: DateSources): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [address, files, corrected = []] of pageSources(archive, guide, guideFile)) {
    const known = files.map(dateOf);
    const [newest] = [...known, ...corrected.map(momentOf)]
      .flatMap((date) => date ?? [])
      .sort((a, b) => Date.parse(b) - Date.parse(a));
    if (newest !== undefined && !known.includes(undefined)) found.set(address, newest);
  }
  return found;
}

/**
 * The files that hold the text of a page, by its address: a meeting's own, those of all meetings that took up an item. Pages
 * that gather what many files say are left out: no file tells when they changed.
 * @param guideFile names the file of a page of the handbook
 */
function* pageSources(
  { councils }: Archive,
  guide: readonly GuidePage[],
  guideFile: (id: string) => string,
): Iterable<readonly [address: string, files: Sources, corrected?: readonly string[]]> {
  for (const { council, meetings, items, opinions } of councils.values()) {
    for (const meeting of meetings)
      yield [meetingAddress(council.id, meeting.id), [meeting.file], correctedOn([meeting])];
    for (const item of items.values()) {
      const taking = item.treatments.map(({ meeting }) => meeting);
      yield [itemAddress(item), taking.map(({ file }) => file), correctedOn(taking)];
    }
    for (const { id, record } of opinions.values())
      yield [opinionAddress(council.id, id), [record.file], correctedOn([record])];
  }
  for (const { id } of guide) yield [guideAddress(id === 'index' ? '' : id), [guideFile(id)]];
}

/** The days of the newest corrections of some records. */
const correctedOn = (records: readonly Meeting[]): string[] => records.flatMap((record) => lastCorrected(record) ?? []);

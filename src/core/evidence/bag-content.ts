import { fileAddress, meetingAddress, opinionAddress, sitePath } from '../domain/address/addresses.ts';
import type { Archive, CouncilArchive } from '../domain/archive.ts';
import { filesNamedBy } from '../domain/attachment/named-files.ts';
import { calendarYearOf } from '../domain/council/year.ts';
import { itemAddress } from '../domain/item/label.ts';

/** One council's records of one year of the calendar. */
export interface BagPlan {
  readonly council: string;
  readonly year: number;
  readonly name: string;
  readonly municipality: string;
  /** Names of the records' files, as they were read. */
  readonly records: readonly string[];
  /** True for a file of the site that shows them, or that is needed to read them. */
  readonly isShown: (path: string) => boolean;
}

/**
 * The files of records of which a part is withdrawn, as they were read: the file still says it.
 * @param whole the council with what is withdrawn
 */
export function partlyWithdrawn({ council, meetings, opinions, items, source }: CouncilArchive): string[] {
  const pages = new Set(source.withdrawals.value.map(({ address }) => address.replace(/#.*$/, '')));
  const ofItems = [...items.values()]
    .filter((item) => pages.has(itemAddress(item)))
    .flatMap(({ treatments }) => treatments.map(({ meeting }) => meeting.file));
  return [
    ...ofItems,
    ...meetings.filter(({ id }) => pages.has(meetingAddress(council.id, id))).map(({ file }) => file),
    ...[...opinions.values()]
      .filter(({ id }) => pages.has(opinionAddress(council.id, id)))
      .map(({ record }) => record.file),
  ];
}

/** What bags there are to be, by council and year. */
export function planBags({ councils }: Archive): BagPlan[] {
  return [...councils.values()].flatMap((council) => {
    const dates = [
      ...council.meetings.map(({ header }) => header.date),
      ...[...council.opinions.values()].map(({ header }) => header.date),
    ];
    const years = [...new Set(dates.map(calendarYearOf))].sort((a, b) => a - b);
    return years.map((year) => planBag(council, year));
  });
}

function planBag(archive: CouncilArchive, year: number): BagPlan {
  const { id, name, municipality } = archive.council;
  const meetings = archive.meetings.filter(({ header }) => calendarYearOf(header.date) === year);
  const opinions = [...archive.opinions.values()].filter(({ header }) => calendarYearOf(header.date) === year);
  const items = [...archive.items.values()].filter(({ treatments }) =>
    treatments.some(({ meeting }) => meetings.includes(meeting)),
  );
  const folders = [
    ...meetings.map((meeting) => meetingAddress(id, meeting.id)),
    ...opinions.map((opinion) => opinionAddress(id, opinion.id)),
    ...items.map(itemAddress),
    `/data/${id}/`,
    '/_astro/',
  ].map(sitePath);
  const named = [...meetings, ...opinions.map(({ record }) => record)].flatMap(filesNamedBy);
  const files = new Set([
    'manifest.json',
    'manifest.json.sig',
    ...named.map(({ path }) => sitePath(fileAddress(id, path))),
  ]);
  return {
    council: id,
    year,
    name,
    municipality,
    records: [...meetings.map(({ file }) => file), ...opinions.map(({ record }) => record.file)],
    isShown: (path) => files.has(path) || folders.some((folder) => path.startsWith(folder)),
  };
}

import { z } from 'zod';
import { councilAddress, markdownAddress, meetingAddress, sitePath } from '../domain/address/addresses.ts';
import { dataAddresses } from '../domain/address/data-addresses.ts';
import type { CouncilArchive } from '../domain/archive.ts';
import { calendarYearOf, decadeOf } from '../domain/council/year.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import { linkedAddress } from '../references/links/target-address.ts';
import { aknDocument } from './akn/akn-document.ts';
import type { CouncilData } from './council-data.ts';
import { councilMarkdown, councilRecord } from './councils/council-record.ts';
import { councilRecordSchema } from './councils/council-schema.ts';
import { popoloPeople } from './councils/people.ts';
import { meetingHead, meetingRecord } from './records/meeting-json.ts';
import { meetingMarkdown } from './records/meeting-markdown.ts';
import { meetingRecordSchema } from './records/meeting-schema.ts';
import { recordTexts } from './records/record-text.ts';
import type { SiteFile } from './site-file.ts';

interface RecordFilesOptions {
  /** Turns an address of the site into what a file outside of it can follow: with the origin, where it is known. */
  readonly href: (address: string) => string;
  /** Whether each meeting's data are files of their own, too. */
  readonly perMeeting: boolean;
  /** Tells the generator, its settings and all that is the whole archive's. */
  readonly shared: string;
  /** Tells all that the council's data is made from. */
  readonly inputs: string;
  /** Digest of the file that a meeting was read from. */
  readonly digestOf: (meeting: Meeting) => string;
  readonly digest: (...parts: readonly string[]) => string;
}

/** What machines read of the records of one council: Markdown beside the pages, JSON and Akoma Ntoso below `data/`. */
export function* recordFiles(data: CouncilData, options: RecordFilesOptions): Iterable<SiteFile> {
  const { archive } = data;
  const { id } = archive.council;
  const { href, inputs, digest } = options;
  const keys = meetingKeys(data, options);
  for (const meeting of archive.meetings) {
    const key = keys.get(meeting) ?? '';
    const page = meetingAddress(id, meeting.id);
    yield {
      path: sitePath(markdownAddress(page)),
      key,
      make: () => meetingMarkdown(data, meeting, meetingHead(archive, meeting), href),
    };
    if (!options.perMeeting) continue;
    for (const format of FORMATS) {
      yield {
        path: sitePath(dataAddresses.meeting(id, meeting.id, format)),
        key,
        make: () => meetingFormats(data, meeting, href)[format],
      };
    }
  }
  for (const [decade, meetings] of Map.groupBy(archive.meetings, ({ header }) =>
    decadeOf(calendarYearOf(header.date)),
  )) {
    yield {
      path: sitePath(dataAddresses.meetings(id, decade)),
      key: digest(...meetings.map((meeting) => keys.get(meeting) ?? '')),
      make: () =>
        meetings.flatMap((meeting) => {
          const made = meetingFormats(data, meeting, href);
          return FORMATS.map((format) => ({ path: `${meeting.id}.${format}`, text: made[format] }));
        }),
    };
  }
  yield { path: sitePath(dataAddresses.council(id)), key: inputs, make: () => json(councilRecord(data)) };
  yield {
    path: sitePath(markdownAddress(councilAddress(id))),
    key: inputs,
    make: () => councilMarkdown(data, { href, markdownOf: markdownAddress }),
  };
  const people = popoloPeople(archive);
  if (people) yield { path: sitePath(dataAddresses.people(id)), key: inputs, make: () => json(people) };
}

/** The schemas of the data that {@link recordFiles} writes (JSON Schema 2020-12). */
export function* recordSchemas(version: string): Iterable<SiteFile> {
  const schemas = { meeting: meetingRecordSchema, archive: councilRecordSchema } as const;
  for (const name of ['meeting', 'archive'] as const) {
    yield {
      path: sitePath(dataAddresses.recordSchema(name)),
      key: version,
      make: () => `${JSON.stringify(z.toJSONSchema(schemas[name]), null, 2)}\n`,
    };
  }
}

const FORMATS = ['json', 'akn.xml'] as const;

function meetingFormats(
  data: CouncilData,
  meeting: Meeting,
  href: RecordFilesOptions['href'],
): Readonly<Record<(typeof FORMATS)[number], string>> {
  const texts = recordTexts(data.archive, meeting, data.citedTexts);
  const record = meetingRecord(data, meeting, texts);
  return { json: json(record), 'akn.xml': aknDocument(data, meeting, record, href, texts) };
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/**
 * The keys of the files of single meetings: what a meeting's texts are is told by its file, what they take from the rest
 * of the archive by the lists of its council and by where its citations lead.
 */
function meetingKeys(data: CouncilData, { shared, digestOf, digest }: RecordFilesOptions): Map<Meeting, string> {
  const { archive } = data;
  const lists = digest(shared, JSON.stringify(listsOf(archive)));
  return new Map(
    archive.meetings.map((meeting) => {
      const links = (data.citedTexts.get(meeting.id) ?? []).map(({ citations }) =>
        citations.map(({ resolution }) =>
          resolution.status === 'resolved' ? linkedAddress(archive, meeting, resolution.target) : null,
        ),
      );
      return [meeting, digest(lists, digestOf(meeting), JSON.stringify(links))];
    }),
  );
}

const listsOf = ({ council, source, departments }: CouncilArchive) => [
  council,
  [...departments.values()],
  source.members.value,
  source.laws.value,
  source.criteria.value,
];

import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { isSameItem, type NamedItem, nameInMeeting } from '../domain/address/ids.ts';
import { type MeetingHeader, meetingSchemas, readTerms } from '../domain/meeting/header.ts';
import type { Meeting, Passage, Stretch } from '../domain/meeting/meeting.ts';
import type { ParsedBody } from './body/parse-body.ts';
import { withNamedGrounds } from './name-grounds.ts';
import { type CouncilWords, readRecordSource } from './record-source.ts';
import type { Frontmatter } from './yaml/frontmatter.ts';
import { salvage } from './yaml/salvage.ts';
import { readWithSchema } from './yaml/schema-report.ts';

/** A meeting whose header has errors: good for finding its other errors, and for nothing else. */
export interface DraftMeeting {
  /** Nothing stands at an unreadable path of the header, whatever the types say. */
  readonly meeting: Meeting;
  /** Paths of the header without list positions, such as `inquiries.department`; the empty path is the whole header. */
  readonly unreadable: ReadonlySet<string>;
}

export interface ParsedMeeting {
  /** Missing when the header cannot be read; the diagnostics then say why. */
  readonly meeting: Meeting | undefined;
  /** There when `meeting` is not. */
  readonly draft?: DraftMeeting | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one meeting file: frontmatter → schema → body. All problems of the file are reported in one go.
 * @param id the file's name without `.md`, which becomes the meeting's address
 */
export function parseMeeting(
  { id: council, vocabulary, grounds = [] }: CouncilWords,
  id: string,
  file: string,
  source: string,
): ParsedMeeting {
  const schema = meetingSchemas(vocabulary).header;
  const { frontmatter, body, suspects, marks, diagnostics: found } = readRecordSource({ vocabulary }, file, source);
  const meetingWith = (header: MeetingHeader): Meeting => {
    const meeting = makeMeeting(council, id, file, header, frontmatter, body);
    return {
      ...(marks.length > 0 ? { ...withNamedGrounds(grounds, meeting), marks } : meeting),
      ...(suspects.length > 0 ? { suspects } : {}),
    };
  };
  const draftOf = (data: unknown): DraftMeeting => {
    const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
    const { value, unreadable } = salvage(schema, isMap ? data : {});
    return { meeting: meetingWith(readTerms(vocabulary, value)), unreadable: isMap ? unreadable : new Set(['']) };
  };
  if (frontmatter.data === null) return { meeting: undefined, draft: draftOf(null), diagnostics: found };
  const written = readWithSchema(schema, frontmatter.data, frontmatter.locate);
  const diagnostics = [...found, ...written.diagnostics];
  if (!written.value) return { meeting: undefined, draft: draftOf(frontmatter.data), diagnostics };
  const header = readTerms(vocabulary, written.value);
  // What stands in such a body, and what of the header is missing from it, nobody can say.
  const unread = body.isUnread && { meeting: meetingWith(header), unreadable: new Set(['']) };
  return unread ? { meeting: undefined, draft: unread, diagnostics } : { meeting: meetingWith(header), diagnostics };
}

function makeMeeting(
  council: string,
  id: string,
  file: string,
  header: MeetingHeader,
  { locate }: Frontmatter,
  { summary, discussion, documents, images }: ParsedBody,
): Meeting {
  const named = <P extends Passage | Stretch>(part: P): P => ({ ...part, items: namedBy(header, part.items) });
  return {
    id,
    council,
    file,
    header,
    locate,
    summary: summary.map(named),
    discussion: discussion.map(named),
    documents: documents.map((section) => ({ ...section, passages: section.passages.map(named) })),
    ...(images ? { images } : {}),
  };
}

/** Headings may leave the period out, or name that of the meeting; the header says which item is meant. */
function namedBy(header: MeetingHeader, items: readonly NamedItem[]): readonly NamedItem[] {
  return items.map((item) => {
    const named = nameInMeeting(item, { header });
    if (item.period !== undefined) return named;
    const numbered = header.items.filter((one) => isSameItem({ ...one.named, period: undefined }, named));
    const [only, ...others] = numbered;
    return only && others.length === 0 ? only.named : named;
  });
}

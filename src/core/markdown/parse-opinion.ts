import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { readCorrections } from '../domain/correction.ts';
import { yearOf } from '../domain/council/year.ts';
import { withheldFact } from '../domain/meeting/facts.ts';
import type { MeetingHeader } from '../domain/meeting/header.ts';
import { issuedFacts } from '../domain/opinion/facts.ts';
import { type Opinion, type OpinionHeader, opinionSchema } from '../domain/opinion/opinion.ts';
import { findSuspects } from '../privacy/find.ts';
import type { Suspect } from '../privacy/suspect.ts';
import { withNamedGrounds } from './name-grounds.ts';
import { type CouncilWords, readRecordSource } from './record-source.ts';
import { readWithSchema } from './yaml/schema-report.ts';

export interface ParsedOpinion {
  /** Missing when the file cannot be read; the diagnostics then say why. */
  readonly opinion: Opinion | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a document that a council issued: frontmatter → schema → body, whose `##` are its sections. All problems of the
 * file are reported in one go.
 * @param id the file's name without `.md`, which becomes the document's address
 */
export function parseOpinion(words: CouncilWords, id: string, file: string, source: string): ParsedOpinion {
  const { vocabulary, grounds = [] } = words;
  const { frontmatter, body, suspects, marks, diagnostics: found } = readRecordSource(words, file, source);
  if (frontmatter.data === null) return { opinion: undefined, diagnostics: found };
  const written = readWithSchema(opinionSchema(vocabulary), frontmatter.data, frontmatter.locate);
  const diagnostics = [...found, ...written.diagnostics];
  const header = written.value && (marks.length > 0 ? withNamedGrounds(grounds, written.value) : written.value);
  if (!header || body.isUnread) return { opinion: undefined, diagnostics };
  const { summary, discussion, documents, images } = marks.length > 0 ? withNamedGrounds(grounds, body) : body;
  const record = {
    id: `opinions/${id}`,
    council: words.id,
    file,
    header: headerOfRecord(header),
    locate: frontmatter.locate,
    issued: issuedFacts(vocabulary, header, withheldFact(grounds, marks)),
    ...{ summary, discussion, documents },
    ...(images ? { images } : {}),
    suspects: [...inName(id), ...suspects],
    ...(marks.length > 0 ? { marks } : {}),
  };
  return { opinion: { id, header, record }, diagnostics };
}

/** The name of the file is a part of the address. */
const inName = (id: string): Suspect[] => findSuspects(id).map((suspect) => ({ ...suspect, line: 1, column: 1 }));

/** What of a meeting's header a document has. Which term of office it fell into, only the document can say. */
function headerOfRecord(header: OpinionHeader): MeetingHeader {
  const { date, period, attachments, notes, withheld, privacy, corrections, record } = header;
  return {
    period: period ?? yearOf('fiscal-year', date),
    session: 0,
    date,
    attendees: { members: [], absent: [], temporary: [], officials: [], andOthers: false },
    signatories: [],
    attachments,
    undertakings: [],
    nextMeetings: [],
    withheld,
    privacy,
    speakers: [],
    notes: notes.map((text) => ({ text, on: [] })),
    corrections: readCorrections(corrections),
    record,
    items: [],
  };
}

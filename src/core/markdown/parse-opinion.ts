import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { yearOf } from '../domain/council/year.ts';
import type { MeetingHeader } from '../domain/meeting/header.ts';
import { issuedFacts } from '../domain/opinion/facts.ts';
import { type Opinion, type OpinionHeader, opinionSchema } from '../domain/opinion/opinion.ts';
import { caseSheetReader } from './body/case-sheet.ts';
import { itemHeadingReader } from './body/item-heading.ts';
import { parseBody } from './body/parse-body.ts';
import { findControlCharacters, findUndecodable } from './characters.ts';
import { findConfirmations } from './confirmations.ts';
import type { CouncilWords } from './parse-meeting.ts';
import { readFrontmatter } from './yaml/frontmatter.ts';
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
  const { vocabulary } = words;
  const undecodable = findUndecodable(file, source);
  if (undecodable) return { opinion: undefined, diagnostics: [undecodable] };
  const frontmatter = readFrontmatter(file, source);
  const body = parseBody(
    file,
    frontmatter.body,
    frontmatter.bodyLine,
    itemHeadingReader(vocabulary.kinds),
    caseSheetReader(vocabulary.sheet),
  );
  const diagnostics = [
    ...findControlCharacters(file, source),
    ...findConfirmations(file, source),
    ...frontmatter.diagnostics,
    ...body.diagnostics,
  ];
  if (frontmatter.data === null) return { opinion: undefined, diagnostics };
  const written = readWithSchema(opinionSchema(vocabulary), frontmatter.data, frontmatter.locate);
  diagnostics.push(...written.diagnostics);
  const header = written.value;
  if (!header || body.isUnread) return { opinion: undefined, diagnostics };
  const { summary, discussion, documents, images } = body;
  const record = {
    id: `opinions/${id}`,
    council: words.id,
    file,
    header: headerOfRecord(header),
    locate: frontmatter.locate,
    issued: issuedFacts(vocabulary, header),
    ...{ summary, discussion, documents },
    ...(images ? { images } : {}),
  };
  return { opinion: { id, header, record }, diagnostics };
}

/** What of a meeting's header a document has. Which term of office it fell into, only the document can say. */
function headerOfRecord({ date, period, attachments, notes, withheld, record }: OpinionHeader): MeetingHeader {
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
    speakers: [],
    notes: notes.map((text) => ({ text, on: [] })),
    record,
    items: [],
  };
}

import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Ground } from '../domain/withheld/ground.ts';
import { findMarks, type WithheldMark } from '../domain/withheld/marks.ts';
import type { Withdrawal } from '../domain/withheld/withdrawal.ts';
import { findInFile } from '../privacy/find.ts';
import type { Suspect } from '../privacy/suspect.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { caseSheetReader } from './body/case-sheet.ts';
import { peopleOf } from './body/check/other-speakers.ts';
import { itemHeadingReader } from './body/item-heading.ts';
import { type ParsedBody, parseBody } from './body/parse-body.ts';
import { findHiddenCharacters, findHiddenReferences, findUnreadable } from './characters.ts';
import { findConfirmations } from './confirmations.ts';
import { type Frontmatter, readFrontmatter } from './yaml/frontmatter.ts';

/** What a record is read with: whose it is, and that council's words. */
export interface CouncilWords {
  readonly id: string;
  readonly vocabulary: Vocabulary;
  /** Why passages are not public, by the ids that their marks may have. */
  readonly grounds?: readonly Ground[] | undefined;
  /** What of the council's records is taken out when they are read. */
  readonly withdrawn?: readonly Withdrawal[] | undefined;
}

/** A file of minutes or of a document, before its header is compared with a schema. */
interface RecordSource {
  /** Its data are null where the file cannot be decoded or has no header that could be read. */
  readonly frontmatter: Frontmatter;
  readonly body: ParsedBody;
  /** What in the file looks like personal data. */
  readonly suspects: readonly Suspect[];
  readonly marks: readonly WithheldMark[];
  /** All problems of the file but those of its header's fields. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Parts a file into header and body, in the words of its council. */
export function readRecordSource(
  { vocabulary }: Pick<CouncilWords, 'vocabulary'>,
  file: string,
  source: string,
): RecordSource {
  const unreadable = findUnreadable(file, source);
  const frontmatter = readFrontmatter(file, unreadable ? '' : source);
  const body = parseBody(
    file,
    frontmatter.body,
    frontmatter.bodyLine,
    itemHeadingReader(vocabulary.kinds),
    caseSheetReader(vocabulary.sheet),
    peopleOf(frontmatter.data),
  );
  // What a file that cannot be decoded lacks is not its fault.
  const diagnostics = unreadable
    ? [unreadable]
    : [
        ...findHiddenCharacters(file, source),
        ...findHiddenReferences(file, frontmatter.body, frontmatter.bodyLine),
        ...findConfirmations(file, source),
        ...frontmatter.diagnostics,
        ...frontmatter.doubts,
        ...body.diagnostics,
      ];
  const suspects = unreadable ? [] : findInFile(source);
  return { frontmatter, body, suspects, marks: findMarks(source), diagnostics };
}

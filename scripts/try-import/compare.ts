import { parse } from 'node:path';
import { readContent } from '../../src/core/content.ts';
import type { Meeting } from '../../src/core/domain/meeting/meeting.ts';
import { parseMeeting } from '../../src/core/markdown/parse-meeting.ts';
import { FIRST_VOCABULARY } from '../../src/core/vocabulary/presets.ts';
import { readContentFiles } from '../../src/infra/content/files.ts';
import { type ComparedFact, compareDraft } from '../../tests/import/compare-draft.ts';
import { CORRECTED } from '../../tests/import/seeds.ts';

/** The records of a content folder by the name, without extension, of the file they were made from. */
export async function recordsBySource(content: string): Promise<ReadonlyMap<string, Meeting>> {
  const { archive } = readContent(await readContentFiles(content));
  const meetings = [...archive.councils.values()].flatMap(({ meetings }) => meetings);
  return new Map(
    meetings.flatMap((meeting) => {
      const { file } = meeting.header.record.source;
      return file === undefined ? [] : [[parse(file).name, meeting] as const];
    }),
  );
}

/** How the facts of a draft stand to those of the record, but for what the record corrects on purpose. */
export function compareWithRecord(record: Meeting, draft: string): readonly ComparedFact[] {
  const { meeting } = parseMeeting(
    { id: record.council, vocabulary: FIRST_VOCABULARY },
    record.id,
    `${record.id}.md`,
    draft,
  );
  const corrected = CORRECTED[`${record.council}/${record.id}`] ?? [];
  return meeting ? compareDraft(record, meeting).filter(({ fact }) => !corrected.includes(fact)) : [];
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../src/core/check/run.ts';
import type { ContentFiles } from '../../src/core/content.ts';
import { readCouncil } from '../../src/core/content-source.ts';
import { buildArchive } from '../../src/core/domain/archive.ts';
import type { Meeting } from '../../src/core/domain/meeting/meeting.ts';
import { contextFrom } from '../../src/core/import/context.ts';
import { type ImportResult, importMeeting } from '../../src/core/import/import-meeting.ts';
import type { SourceText } from '../../src/core/import/source-text.ts';
import { parseMeeting } from '../../src/core/markdown/parse-meeting.ts';
import { type ComparedFact, compareDraft } from './compare-draft.ts';

/** Differences that the record makes on purpose; its notes say why. */
export const CORRECTED: Readonly<Record<string, readonly string[]>> = {
  // 情報公関係 of the list of attendees is 情報公開係 everywhere else; a draft keeps the list and says so.
  'higashimurayama-privacy/2017-02-08': ['official 4', 'official 5'],
};

export interface SeedReport {
  readonly file: string;
  readonly meeting: string;
  readonly result: ImportResult;
  readonly facts: readonly ComparedFact[];
  /** Facts that are neither the same, nor left open, nor corrected on purpose. */
  readonly wrong: readonly ComparedFact[];
  /** Errors and warnings of the check on the draft that ask for no confirmation. */
  readonly faults: readonly string[];
}

export function linesOf(name: string, text: string): SourceText {
  return { name, blocks: text.split(/\r\n|\r|\n/).map((line) => ({ type: 'line', text: line })) };
}

/** Imports every source of the folder that a record names, and compares the draft with the record. */
export function importSeeds(folder: string, files: ContentFiles): SeedReport[] {
  return files.councils.flatMap((council) => {
    const read = readCouncil(council);
    if (!read.source) return [];
    const { source } = read;
    return source.meetings.flatMap((record): SeedReport[] => {
      const file = record.header.record.source.file;
      if (file === undefined || !existsSync(join(folder, file))) return [];
      // What was recorded before may be known; the meeting itself and later ones may not.
      const meetings = source.meetings.filter(({ id }) => id < record.id);
      const archive = buildArchive([{ ...source, meetings }]).councils.get(council.id);
      if (!archive) return [];
      const result = importMeeting(linesOf(file, readFileSync(join(folder, file), 'utf8')), contextFrom(archive));
      const { meeting, draft: salvaged } = parseMeeting(
        source.council.value,
        result.meetingId ?? record.id,
        `${record.id}.md`,
        result.draft,
      );
      // A draft that leaves a field open is read as far as it goes.
      const draft = meeting ?? salvaged?.meeting;
      const facts = draft ? compareDraft(record, draft) : [];
      const known = CORRECTED[`${council.id}/${record.id}`] ?? [];
      const wrong = facts.filter(({ fact, verdict }) => verdict === 'different' && !known.includes(fact));
      return [{ file, meeting: record.id, result, facts, wrong, faults: faultsOf(council, record, result) }];
    });
  });
}

/** What the check says of the archive with the draft in the record's place, but for what is left open and to be confirmed. */
function faultsOf(
  council: ContentFiles['councils'][number],
  { id }: Meeting,
  { draft, meetingId }: ImportResult,
): string[] {
  const meetings = council.meetings.map((file) =>
    file.id === id ? { ...file, id: meetingId ?? id, source: draft } : file,
  );
  const diagnostics = checkContent([readCouncil({ ...council, meetings })]);
  return diagnostics
    .filter(
      ({ severity, message, code }) =>
        severity !== 'advice' && !message.startsWith('要確認') && code !== 'missing-field',
    )
    .map(({ at, code, message }) => `${at.file}:${at.line} ${code} ${message}`);
}

import { readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { type ContentFiles, readContent } from '../../core/content.ts';
import { type Diagnostic, diagnose } from '../../core/diagnostic/diagnostic.ts';
import type { DiagnosticCode } from '../../core/diagnostic/table.ts';
import { meetingIdDate } from '../../core/domain/address/ids.ts';
import { contextFrom, type ImportContext } from '../../core/import/context.ts';
import type { Coverage } from '../../core/import/draft/coverage.ts';
import type { SourceText } from '../../core/import/source-text.ts';
import type { Position } from '../../core/text/span.ts';
import { draftNames, readWaitingDrafts, writeToFirstFree } from '../../infra/content/draft-files.ts';
import { codeOf, findSourceFiles } from '../../infra/content/source-files.ts';
import { fileDigest } from '../../infra/file-digest.ts';
import type { Encoding } from '../../infra/readers/encoding.ts';
import type { readSource } from '../../infra/readers/read-source.ts';
import { MeetingReader } from '../meeting-reader.ts';
import type { Output } from '../output.ts';
import { readFiles } from '../read-checked.ts';
import { chooseCouncil } from './council.ts';

export interface ImportOptions {
  /** Files and folders to be imported. */
  readonly paths: readonly string[];
  readonly content: string;
  /** Id of the council; without it the text must name one. */
  readonly council?: string | undefined;
  readonly encoding?: Encoding | undefined;
  /** Read and say what would be written, but write nothing. */
  readonly dryRun: boolean;
  /** The folder that builds keep what they read in; undefined keeps nothing. */
  readonly cache?: string | undefined;
}

/** The importer's core, and the reader of files: tests give their own. */
export interface ImportDeps {
  readonly importMeeting: (source: SourceText, context: ImportContext) => ImportedDraft;
  readonly read: typeof readSource;
}

interface ImportedDraft {
  /** The record as markdown. */
  readonly draft: string;
  /** Its date, if the text settles it. */
  readonly meetingId: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: Coverage;
}

/** What became of one file. */
export type ImportOutcome = { readonly file: string } & (
  | {
      readonly status: 'imported';
      /** Where the draft was written, or would be. */
      readonly target: string;
      readonly council: { readonly id: string; readonly name: string; readonly isStated: boolean };
      readonly isDated: boolean;
      readonly coverage: ImportedDraft['coverage'];
      /** What is left to confirm, and what the reader pointed out: lines are those of the source's blocks. */
      readonly confirmations: readonly Diagnostic[];
      /** For each line of the source the page it stands on, where it has pages. */
      readonly pages: readonly (number | undefined)[];
      /** What the check of the archive says of the draft. */
      readonly faults: readonly Diagnostic[];
    }
  | { readonly status: 'known'; readonly target: string }
  | { readonly status: 'refused'; readonly reason: Diagnostic }
);

export interface ImportRun {
  readonly outcomes: readonly ImportOutcome[];
  /** Files in the folders that are no documents. */
  readonly passedOver: number;
}

/**
 * Imports every file, whatever became of the others.
 * @returns undefined when the content folder cannot be read, after saying so
 */
export async function importFiles(
  options: ImportOptions,
  output: Output,
  deps: ImportDeps,
): Promise<ImportRun | undefined> {
  const files = await readFiles(options.content, output);
  if (!files) return undefined;
  const { files: sources, missing, passedOver } = await findSourceFiles(options.paths);
  const reader = await MeetingReader.open(options.cache);
  reader.prepare(files.councils.map(({ id }) => id));
  const run = new Run(options, files, deps, reader);
  await run.begin();
  const outcomes: ImportOutcome[] = missing.map(({ path, detail }) => refused(path, 'source-unreadable', { detail }));
  const progress = sources.length > 1 ? output.progress('取り込み', sources.length) : undefined;
  for (const file of sources) {
    outcomes.push(await run.importFile(file));
    progress?.advance();
  }
  progress?.end();
  return { outcomes: run.checkDrafts(outcomes), passedOver };
}

/** Bytes of the largest file that is read. */
const LARGEST_FILE = 200_000_000;

function tooLarge(file: string, size: number): Diagnostic {
  const detail = `${Math.ceil(size / 1_000_000)}MB。${LARGEST_FILE / 1_000_000}MBまで`;
  return diagnose('source-too-large', { file, line: 1, column: 1 }, { detail });
}

function refused(
  file: string,
  code: 'source-unreadable' | 'source-draft-unwritable',
  params: { detail: string },
): ImportOutcome {
  return { file, status: 'refused', reason: diagnose(code, { file, line: 1, column: 1 }, params) };
}

/** One call of the command: what the archive holds, and the drafts that were added to it. */
class Run {
  readonly #options: ImportOptions;
  readonly #files: ContentFiles;
  readonly #deps: ImportDeps;
  readonly #reader: MeetingReader;
  readonly #archive;
  /** Files of the archive and drafts of this run, by the digest of what they were made from. */
  readonly #known = new Map<string, string>();
  readonly #drafts: {
    readonly council: string;
    readonly id: string;
    readonly file: string;
    readonly source: string;
  }[] = [];

  constructor(options: ImportOptions, files: ContentFiles, deps: ImportDeps, reader: MeetingReader) {
    this.#options = options;
    this.#files = files;
    this.#deps = deps;
    this.#reader = reader;
    // Mistakes that stand in the archive already are the check's to report.
    this.#archive = readContent(files, reader).archive;
  }

  async begin(): Promise<void> {
    for (const { id, meetings } of this.#files.councils) {
      for (const { file, source } of [...meetings, ...(await readWaitingDrafts(join(this.#options.content, id)))]) {
        const [digest] = /sha256:[0-9a-f]{64}/.exec(source) ?? [];
        if (digest !== undefined && !this.#known.has(digest)) this.#known.set(digest, file);
      }
    }
  }

  async importFile(file: string): Promise<ImportOutcome> {
    let bytes: Uint8Array;
    try {
      // What no reader takes need not be brought into memory.
      const { size } = await stat(file);
      if (size > LARGEST_FILE) return { file, status: 'refused', reason: tooLarge(file, size) };
      bytes = await readFile(file);
    } catch (error) {
      return refused(file, 'source-unreadable', { detail: codeOf(error) });
    }
    const digest = fileDigest(bytes);
    const known = this.#known.get(digest);
    if (known !== undefined) return { file, status: 'known', target: known };
    const reading = await this.#deps.read(bytes, file, this.#options.encoding);
    if (reading.status === 'refused') return { file, status: 'refused', reason: reading.reason };
    const choice = chooseCouncil(this.#archive.councils, reading.source, file, this.#options.council);
    if (choice.status === 'unclear') return { file, status: 'refused', reason: choice.reason };
    const { council, isStated } = choice;
    const context = { ...contextFrom(council), sourceDigest: digest };
    const { draft, meetingId, diagnostics, coverage } = this.#deps.importMeeting(reading.source, context);
    const date = meetingId === undefined ? undefined : meetingIdDate(meetingId);
    let target: string;
    try {
      target = await this.#write(council.council.id, draftNames(date, file), draft);
    } catch (error) {
      return refused(file, 'source-draft-unwritable', { detail: codeOf(error) });
    }
    this.#known.set(digest, target);
    // The importer knows the files by their names only.
    const draftName = `${meetingId ?? reading.source.name}.md`;
    const isDated = date !== undefined && basename(target).startsWith(date);
    if (isDated) {
      this.#drafts.push({ council: council.council.id, id: basename(target, '.md'), file: target, source: draft });
    }
    return {
      file,
      status: 'imported',
      target,
      council: { id: council.council.id, name: council.council.name, isStated },
      isDated,
      coverage,
      confirmations: [
        ...reading.warnings,
        ...relocate(diagnostics, { [reading.source.name]: file, [draftName]: target }),
      ],
      pages: reading.source.blocks.map(({ page }) => page),
      faults: [],
    };
  }

  /** Adds to each outcome what the check says of its draft, as if it stood in the archive; after the last file. */
  checkDrafts(outcomes: readonly ImportOutcome[]): ImportOutcome[] {
    if (this.#drafts.length === 0) return [...outcomes];
    const councils = this.#files.councils.map((council) => ({
      ...council,
      meetings: [...council.meetings, ...this.#drafts.filter((draft) => draft.council === council.id)],
    }));
    const { diagnostics } = readContent({ ...this.#files, councils }, this.#reader);
    return outcomes.map((outcome) =>
      outcome.status === 'imported'
        ? { ...outcome, faults: diagnostics.filter(({ at, code }) => at.file === outcome.target && code !== REPEATED) }
        : outcome,
    );
  }

  async #write(council: string, names: readonly string[], draft: string): Promise<string> {
    const folder = join(this.#options.content, council);
    const taken = new Set(this.#known.values());
    // A record in the folder of its year has the name, too.
    const records = this.#files.councils.find(({ id }) => id === council)?.meetings ?? [];
    const dated = new Set(records.map(({ id }) => join('meetings', `${id}.md`)));
    const free = names.filter((name) => !taken.has(nameOf(join(folder, name))) && !dated.has(name));
    const existing = new Set(this.#files.councils.flatMap(({ meetings }) => meetings.map(({ file }) => file)));
    if (this.#options.dryRun) {
      return nameOf(join(folder, free.find((name) => !existing.has(nameOf(join(folder, name)))) ?? names[0] ?? ''));
    }
    return nameOf(await writeToFirstFree(folder, free, draft));
  }
}

/** Diagnostics of the importer, with the files named as the user knows them. */
function relocate(diagnostics: readonly Diagnostic[], files: Readonly<Record<string, string>>): Diagnostic[] {
  const move = (at: Position): Position => ({ ...at, file: files[at.file] ?? at.file });
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    at: move(diagnostic.at),
    related: diagnostic.related.map((place) => ({ ...place, at: move(place.at) })),
  }));
}

/** What the check says of the draft's own 要確認: the importer has said it already, with the place in the source. */
const REPEATED: DiagnosticCode = 'needs-confirmation';

/** Diagnostics name files relative to the working directory. */
const nameOf = (path: string): string => relative(process.cwd(), path);

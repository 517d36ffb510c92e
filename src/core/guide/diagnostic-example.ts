import type { DiagnosticCode } from '../diagnostic/table.ts';
import type { TreeEntry } from '../tree/entry.ts';
import { type Files, SAMPLE_ARCHIVE } from './sample-archive.ts';

/** How the handbook explains one diagnostic code. */
export interface DiagnosticExample {
  /** When this is reported and why it matters, beyond what message and remedy say. */
  readonly means: string;
  /** The file that the example is a part of; a path in the sample archive. */
  readonly file: string;
  readonly wrong: string;
  readonly right: string;
  /**
   * The sample archive with the mistake in it. Missing when `right` stands there as it is (once) and `wrong` is to
   * take its place.
   */
  readonly spoil?: (files: Files) => Files;
  /** What is wrong with how files stand in the folder, when that is the mistake. */
  readonly spoilTree?: (entries: readonly TreeEntry[]) => readonly TreeEntry[];
}

/** What keeps a file from being imported: its place is no file of the archive, so there is no text to show. */
interface DiagnosticSituation {
  readonly means: string;
}

export type DiagnosticExplanation = DiagnosticExample | DiagnosticSituation;
export type DiagnosticExplanations = Readonly<Partial<Record<DiagnosticCode, DiagnosticExplanation>>>;

export const isExample = (explanation: DiagnosticExplanation): explanation is DiagnosticExample =>
  'wrong' in explanation;

/** The sample archive with the example's mistake in it. @throws {RangeError} when the right text is not in it once */
export function spoiledArchive({ file, wrong, right, spoil, spoilTree }: DiagnosticExample): Files {
  if (spoil) return spoil(SAMPLE_ARCHIVE);
  if (spoilTree) return SAMPLE_ARCHIVE;
  return replaceIn(SAMPLE_ARCHIVE, file, right, wrong);
}

/** Files with one text replaced. @throws {RangeError} when the text does not stand in the file exactly once */
export function replaceIn(files: Files, file: string, text: string, replacement: string): Files {
  const parts = (files[file] ?? '').split(text);
  if (parts.length !== 2) throw new RangeError(`${file} has ${parts.length - 1} times: ${text}`);
  return { ...files, [file]: parts.join(replacement) };
}

/** Files without some. */
export function without(files: Files, leave: (path: string) => boolean): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => leave(path)));
}

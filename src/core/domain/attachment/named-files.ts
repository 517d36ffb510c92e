import type { Position } from '../../text/span.ts';
import type { CouncilSource } from '../archive.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { AttachedFile } from './attached-file.ts';

/** Where a record names a file of `files/`: among its attachments, as its original, or as a picture in its text. */
interface NamedFile {
  readonly path: string;
  readonly at: Position;
  /** What the record says its bytes come to. */
  readonly digest?: string | undefined;
  /** What the record was made from: its words are found in the record. */
  readonly isOriginal?: boolean;
}

/** The files that a record names, in the order of its attachments, its originals and then of its text. */
export function filesNamedBy({ header, images = [], locate }: Meeting): NamedFile[] {
  const attached = header.attachments.flatMap(({ file, digest }, index) =>
    file === undefined ? [] : [{ path: file, digest, at: locate(['attachments', index, 'file']) }],
  );
  const originals = originalsOf(header).map(({ file, digest }, index) => ({
    path: file,
    digest,
    isOriginal: true,
    at: locate(['record', 'originals', index, 'file']),
  }));
  return [...attached, ...originals, ...images.map(({ path, at }) => ({ path, at }))];
}

/** The files of a council that its records name, each once: only these are looked into and published. */
export function namedFiles({ files = [], meetings, opinions }: CouncilSource): AttachedFile[] {
  const records = [...meetings, ...opinions.map(({ record }) => record)];
  const named = new Set(records.flatMap(pathsNamedBy));
  return files.filter(({ path, found }) => found === undefined && named.has(path));
}

/** Without asking where they stand: of a record that is kept between builds that would have its file read again. */
const pathsNamedBy = ({ header, images = [] }: Meeting): string[] => [
  ...header.attachments.flatMap(({ file }) => file ?? []),
  ...originalsOf(header).map(({ file }) => file),
  ...images.map(({ path }) => path),
];

/** A header that could be read in part may have no `record`. */
const originalsOf = ({ record }: Meeting['header']) => record?.originals ?? [];

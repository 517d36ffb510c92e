import type { FileFacts } from '../domain/attachment/attached-file.ts';

/** What stands at a path of a content folder, as the file system shows it. */
export interface TreeEntry {
  /** Below the content folder, with `/` between the names; the names as they are stored. */
  readonly path: string;
  /** What it is, or what a link leads to: `other` is a pipe, socket or device, `unreadable` nobody can say. */
  readonly kind: 'file' | 'folder' | 'other' | 'unreadable';
  /** Of a link: where it points, as it is written. */
  readonly link?: string | undefined;
  /** Of a file: its bytes. */
  readonly size?: number | undefined;
  /** Of a file: when it was last changed, in milliseconds. */
  readonly modified?: number | undefined;
  /** Of a file that somebody has looked into. */
  readonly facts?: FileFacts | undefined;
  /** Of what is unreadable: the system's code for why. */
  readonly code?: string | undefined;
}

/** Files of these paths, with the folders around them. */
export function entriesOf(paths: Iterable<string>): TreeEntry[] {
  const entries = new Map<string, TreeEntry>();
  for (const path of paths) {
    for (let above = parentOf(path); above !== ''; above = parentOf(above)) {
      entries.set(above, { path: above, kind: 'folder' });
    }
    entries.set(path, { path, kind: 'file', size: 0 });
  }
  return [...entries.values()];
}

/** The last name of a path. */
export const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The path without its last name; empty for what stands in the content folder itself. */
export const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

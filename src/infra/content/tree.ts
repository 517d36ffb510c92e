import { type Dirent, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TreeEntry } from '../../core/tree/entry.ts';
import { isOpened } from '../../core/tree/read-tree.ts';

/** The calls that show what stands in a folder; tests give some that fail. */
interface FolderCalls {
  readonly readdir: (path: string) => Dirent[];
  readonly stat: (path: string) => {
    isFile(): boolean;
    isDirectory(): boolean;
    readonly size: number;
    readonly mtimeMs: number;
  };
  readonly readlink: (path: string) => string;
  readonly realpath: (path: string) => string;
}

const SYSTEM: FolderCalls = {
  readdir: (path) => readdirSync(path, { withFileTypes: true }),
  stat: (path) => statSync(path),
  readlink: (path) => readlinkSync(path),
  realpath: (path) => realpathSync(path),
};

/**
 * Lists a content folder as far as its layout has to be known. Links are followed, except where one leads back to a
 * folder that it stands in. Nothing is opened: a pipe would wait for somebody to write to it.
 * Synchronous, as there may be ten thousand files: asking for each in turn takes a fifth of the time.
 * @throws when the folder itself cannot be listed
 */
export function listContentTree(root: string, calls: FolderCalls = SYSTEM): TreeEntry[] {
  const entries: TreeEntry[] = [];
  const visit = (folder: string, children: readonly Dirent[], around: readonly string[]): void => {
    for (const child of children) {
      const path = folder === '' ? child.name : `${folder}/${child.name}`;
      const full = join(root, path);
      const link = child.isSymbolicLink() ? attempt(() => calls.readlink(full), '') : undefined;
      const entry: TreeEntry = { path, ...describe(calls, full, child), ...(link === undefined ? {} : { link }) };
      if (entry.kind !== 'folder' || !isOpened(entry)) {
        entries.push(entry);
        continue;
      }
      try {
        const real = calls.realpath(full);
        if (around.includes(real)) throw Object.assign(new Error('a link that leads back'), { code: 'ELOOP' });
        const inside = calls.readdir(full);
        entries.push(entry);
        visit(path, inside, [...around, real]);
      } catch (error) {
        entries.push({ ...entry, kind: 'unreadable', code: codeOf(error) });
      }
    }
  };
  visit('', calls.readdir(root), [attempt(() => calls.realpath(root), root)]);
  return entries;
}

function describe(
  calls: FolderCalls,
  path: string,
  child: Dirent,
): Pick<TreeEntry, 'kind' | 'size' | 'modified' | 'code'> {
  if (child.isDirectory()) return { kind: 'folder' };
  if (!child.isFile() && !child.isSymbolicLink()) return { kind: 'other' };
  try {
    const found = calls.stat(path);
    if (found.isFile()) return { kind: 'file', size: found.size, modified: found.mtimeMs };
    return { kind: found.isDirectory() ? 'folder' : 'other' };
  } catch (error) {
    return { kind: 'unreadable', code: codeOf(error) };
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

function attempt<T>(call: () => T, otherwise: T): T {
  try {
    return call();
  } catch {
    return otherwise;
  }
}

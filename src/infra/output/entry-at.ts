import { lstatSync, type Stats } from 'node:fs';

/** What stands at a path itself, links not followed; undefined where there is nothing, or a file on the way to it. */
export function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

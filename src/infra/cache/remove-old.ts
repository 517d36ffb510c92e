import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What nobody has opened for so long is of an older generator. */
const KEEP_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * Removes what has not been opened for a day from a folder of things that each belong to one version of the generator.
 * Whoever opens one sets its time.
 */
export function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const entry = join(folder, name);
    const opened = statSync(entry, { throwIfNoEntry: false })?.mtimeMs;
    if (opened !== undefined && opened < Date.now() - KEEP_FOR_MS) rmSync(entry, { recursive: true, force: true });
  }
}

import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** What nobody has opened for so long is of an older generator. */
const KEEP_FOR_MS = 24 * 60 * 60 * 1000;

/** Notes that something of such a folder was opened now. @throws what the system reports */
export function noteOpened(entry: string): void {
  const now = new Date();
  utimesSync(entry, now, now);
}

/**
 * Removes what has not been opened for a day from a folder of things that each belong to one version of the generator.
 * Whoever opens one says so: {@link noteOpened}. @throws what the system reports
 */
export function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const entry = join(folder, name);
    const opened = statSync(entry, { throwIfNoEntry: false })?.mtimeMs;
    if (opened !== undefined && opened < Date.now() - KEEP_FOR_MS) rmSync(entry, { recursive: true, force: true });
  }
}

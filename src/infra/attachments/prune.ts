import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How long is kept what this archive does not use: branches and other archives may share the folder. */
const KEPT_DAYS = 14;
/** Names that we give: whatever else lies there is somebody's. */
const OURS = /^[\w-]{27}\.cache$/;

/** Deletes what no command has written for a while and this one does not use. @param used full paths */
export function dropUnused(folders: readonly string[], used: ReadonlySet<string>): void {
  const oldest = Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000;
  for (const folder of folders.filter((one) => existsSync(one))) {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (!OURS.test(name) || used.has(file)) continue;
      const written = statSync(file, { throwIfNoEntry: false });
      if (written && written.mtimeMs < oldest) rmSync(file, { force: true });
    }
  }
}

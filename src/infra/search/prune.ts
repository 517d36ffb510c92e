import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchJob } from './job.ts';
import { fileOfRuns } from './read-runs.ts';
import { packName } from './unit.ts';

/** How long an entry is kept that this archive does not use: branches and other archives may share the folder. */
const KEPT_DAYS = 14;

/** Names that we give: whatever else lies there is somebody's. */
const OURS = /^(?:[0-9a-f]{24}(?:\.cache)?|[\w-]{27}\.pack)(?:\.\d+\.partial)?$/;

/** Deletes what no build has written for a while and this one does not use. */
export async function dropUnused(cache: string, shards: SearchJob['shards']): Promise<void> {
  const used = new Set(
    shards.flatMap(({ digest, units }) => [digest, fileOfRuns(digest), ...units.map((unit) => packName(unit.digest))]),
  );
  const oldest = Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000;
  for (const folder of ['shards', 'units', 'runs'].map((name) => join(cache, name))) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((one) => OURS.test(one) && !used.has(one))) {
      const file = join(folder, name);
      const written = await stat(file).catch(() => undefined);
      if (written && written.mtimeMs < oldest) await rm(file, { recursive: true, force: true });
    }
  }
}

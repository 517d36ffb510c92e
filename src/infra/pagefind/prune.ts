import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Bundles that are kept beside the one in use: branches and other archives may share the cache. */
const KEPT_OTHERS = 2;

/** Names that we give: whatever else lies there is somebody's. */
const OURS = /^[\w-]{27}(?:\.\d+\.partial)?$/;

/** Deletes all bundles but the one in use and those made last: each is as large as the index of the whole archive. */
export async function dropOldBundles(cache: string, used: string): Promise<void> {
  const folder = cache;
  const names = (await readdir(folder).catch(() => [])).filter((name) => OURS.test(name) && name !== used);
  const made = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const old = made.sort((a, b) => b.at - a.at).slice(KEPT_OTHERS);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })));
}

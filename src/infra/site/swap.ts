import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts a new site in the place of the old one, which goes to `old`; folders that both have in common are carried over
 * as they are. All of it is renaming, so the moment without a whole site is as short as can be, and what fails half-way
 * is taken back.
 * @param carried folders below the root that the old site has and the new one lacks; the folders around them exist
 * @throws what the file system says, with the old site in its place again
 */
export function swapSite(site: string, target: string, old: string, carried: readonly string[]): void {
  const done: [from: string, to: string][] = [];
  const move = (from: string, to: string): void => {
    renameSync(from, to);
    done.push([from, to]);
  };
  try {
    if (existsSync(target)) move(target, old);
    move(site, target);
    for (const folder of carried) move(join(old, folder), join(target, folder));
  } catch (error) {
    for (const [from, to] of done.reverse()) renameSync(to, from);
    throw error;
  }
}

import { mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryAt } from './entry-at.ts';
import { MARKER_FILE } from './marker.ts';
import { isOfSystem } from './output-folder.ts';

/**
 * Takes an old site away after a new one stands in its place. Only what is ours is deleted, and foreign things of which
 * the new folder has the same; what somebody put there while the build ran moves into the new folder.
 * @param old the folder of the old site, wherever it is now
 * @param target the folder of the new one
 * @param ours the files in the old one that a build wrote, by their paths below it
 * @returns what had to stay in the old folder, since the new one has something else there
 */
export function retireSite(old: string, target: string, ours: ReadonlySet<string>): string[] {
  const left: string[] = [];
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(old, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (path === MARKER_FILE) continue;
      const [from, to] = [join(old, path), join(target, path)];
      if (entry.isDirectory()) {
        visit(path);
        // A folder that was empty before is foreign; the new site has it as well.
        if (readdirSync(from).length === 0) rmdirSync(from);
      } else if (ours.has(path) || isOfSystem(entry.name) || isSame(from, to)) unlinkSync(from);
      else if (entryAt(to)) left.push(path);
      else {
        mkdirSync(dirname(to), { recursive: true });
        renameSync(from, to);
      }
    }
  };
  visit('');
  if (left.length > 0) return left;
  // It says what is ours, so it goes last: whoever is killed on the way can go on.
  rmSync(join(old, MARKER_FILE), { force: true });
  rmdirSync(old);
  return left;
}

/** True when two paths name one file, or files with the same bytes. */
function isSame(one: string, other: string): boolean {
  const stats = [one, other].map((path) => entryAt(path));
  const [a, b] = stats;
  if (!a || !b) return false;
  if (a.ino === b.ino && a.dev === b.dev) return true;
  if (a.isSymbolicLink() && b.isSymbolicLink()) return readlinkSync(one) === readlinkSync(other);
  return a.isFile() && b.isFile() && a.size === b.size && readFileSync(one).equals(readFileSync(other));
}

import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type HeldLock, takeLock } from './lock-file.ts';

/** A folder that belongs to one running process. */
interface LockedFolder {
  readonly path: string;
  readonly remove: () => void;
}

const LOCK = '.lock';
/** A folder gets this name only when its lock is held, so that one without a holder is a leftover. */
const OWNED = 'build-';
const UNBORN = 'new-';
/** A process is killed before its folder has its name once in a blue moon; this long after, it is a leftover too. */
const UNBORN_FOR_MS = 60_000;

/**
 * Makes a folder of this process's own, and takes away those that killed processes left beside it.
 * @param room where such folders lie; made when missing
 */
export function makeLockedFolder(room: string): LockedFolder {
  mkdirSync(room, { recursive: true });
  removeLeftovers(room);
  const unborn = mkdtempSync(join(room, UNBORN));
  const lock = takeLock(join(unborn, LOCK));
  const path = join(room, OWNED + unborn.slice(-6));
  renameSync(unborn, path);
  const remove = (): void => {
    // The lock's file goes with the folder; what was locked is its inode.
    rmSync(path, { recursive: true, force: true });
    lock?.release();
  };
  return { path, remove };
}

function removeLeftovers(room: string): void {
  for (const name of readdirSync(room)) {
    const path = join(room, name);
    if (name.startsWith(OWNED)) removeUnowned(path);
    else if (name.startsWith(UNBORN) && isOld(path)) rmSync(path, { recursive: true, force: true });
  }
}

function removeUnowned(path: string): void {
  let lock: HeldLock | undefined;
  try {
    lock = takeLock(join(path, LOCK));
    if (lock?.isSure) rmSync(path, { recursive: true, force: true });
  } catch {
    // Another process takes the same one away.
  } finally {
    lock?.release();
  }
}

function isOld(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && stats.mtimeMs < Date.now() - UNBORN_FOR_MS;
}

import { closeSync, fstatSync, openSync, rmSync, statSync } from 'node:fs';
import { tryLock } from './native-files.ts';

/** A lock that this process holds. */
export interface HeldLock {
  /** False where the file system has no locks: then nobody is kept out. */
  readonly isSure: boolean;
  /** Ends the lock and takes its file away. */
  readonly release: () => void;
}

/**
 * Takes the lock that a file stands for. A process that is killed leaves the file, but not the lock.
 * @returns undefined while another process holds it
 * @throws what the system reports when the file cannot be made
 */
export function takeLock(file: string): HeldLock | undefined {
  for (;;) {
    const descriptor = openSync(file, 'a');
    const state = tryLock(descriptor);
    if (state === 'taken') {
      closeSync(descriptor);
      return undefined;
    }
    // Its last holder may have taken the file away between our opening and locking it.
    const inode = fstatSync(descriptor).ino;
    if (statSync(file, { throwIfNoEntry: false })?.ino === inode) {
      const release = () => {
        rmSync(file, { force: true });
        closeSync(descriptor);
      };
      return { isSure: state === 'locked', release };
    }
    closeSync(descriptor);
  }
}

import { createRequire } from 'node:module';

/** What Node itself does not reach: `renameat2(RENAME_EXCHANGE)` and locks that end with their process. */
interface NativeFiles {
  readonly swapSync: (from: string, to: string) => void;
  readonly tryLock: (descriptor: number) => boolean;
}

let loaded: { readonly native: NativeFiles | undefined } | undefined;

function load(): NativeFiles | undefined {
  loaded ??= { native: attempt() };
  return loaded.native;
}

function attempt(): NativeFiles | undefined {
  try {
    return createRequire(import.meta.url)('fs-native-extensions') as NativeFiles;
  } catch {
    // No binary for this system: there is no exchange and no lock then, and both say so.
    return undefined;
  }
}

/** Codes with which systems and file systems say that they cannot exchange these two. */
const CANNOT_EXCHANGE: ReadonlySet<string> = new Set([
  ...['EXDEV', 'EBUSY', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EACCES'],
]);

/**
 * Exchanges two folders of one file system in one step: whoever looks sees the one or the other.
 * @returns false, with nothing changed, where that cannot be done: across file systems, at a mount point, on Windows
 * @throws what the system reports beyond that
 */
export function exchangeFolders(one: string, other: string): boolean {
  const native = process.platform === 'win32' ? undefined : load();
  if (!native) return false;
  try {
    native.swapSync(one, other);
    return true;
  } catch (error) {
    if (CANNOT_EXCHANGE.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/**
 * Locks an open file for this process; the system takes the lock back when the process ends, however it ends.
 * @param descriptor of a file opened for writing
 * @returns `unsupported` where the system or the file system has no such locks
 */
export function tryLock(descriptor: number): 'locked' | 'taken' | 'unsupported' {
  const native = load();
  if (!native) return 'unsupported';
  try {
    return native.tryLock(descriptor) ? 'locked' : 'taken';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN' || code === 'EACCES') return 'taken';
    if (code === 'ENOLCK' || code === 'ENOSYS' || code === 'ENOTSUP' || code === 'EOPNOTSUPP') return 'unsupported';
    throw error;
  }
}

import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The top of the git repository that a folder lies in; undefined where there is none, or no git. */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['-C', folder, 'rev-parse', '--show-toplevel']);
    return await realpath(stdout.replace(/\n$/, ''));
  } catch {
    return undefined;
  }
}

/**
 * The files, relative to the top of the repository, that were added or changed since `revision` parted from HEAD.
 * @returns undefined when git does not know the revision
 */
export async function changedFiles(folder: string, revision: string): Promise<ReadonlySet<string> | undefined> {
  // Otherwise a revision that begins with a hyphen would be an option.
  const range = ['--end-of-options', `${revision}...HEAD`];
  try {
    const { stdout } = await run('git', ['-C', folder, 'diff', '--name-only', '-z', '--diff-filter=d', ...range, '--']);
    return new Set(stdout.split('\0').filter((name) => name !== ''));
  } catch {
    return undefined;
  }
}

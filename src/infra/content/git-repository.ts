import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The top of the git repository that a folder lies in; undefined where there is none. Where git is missing or refuses a
 * checkout of another user, as in some containers, GitLab and GitHub tell the checkout's place.
 */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['-C', folder, 'rev-parse', '--show-toplevel']);
    return await realpath(stdout.replace(/\n$/, ''));
  } catch {
    return checkoutAround(await realpath(folder));
  }
}

function checkoutAround(folder: string): string | undefined {
  const checkouts = [process.env['CI_PROJECT_DIR'], process.env['GITHUB_WORKSPACE']];
  return checkouts.find((checkout) => checkout !== undefined && `${folder}${sep}`.startsWith(`${checkout}${sep}`));
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

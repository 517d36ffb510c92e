import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
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

/** Begins a commit among the paths that git prints: no path begins so. */
const COMMIT_MARK = '//';
/** What git may print of a long history, in bytes. */
const MOST_OUTPUT = 2 ** 30;

/** The last commit that changed a file. */
export interface LastCommit {
  /** ISO 8601. */
  readonly date: string;
  readonly id: string;
}

/**
 * Which commit last changed each file of a folder, by its absolute path. A file that is not as it was
 * committed is left out, and so is everything where the history is cut off: its oldest commit would seem to have changed
 * all files. Empty where there is no repository, or git cannot be asked.
 */
export async function lastCommits(folder: string): Promise<ReadonlyMap<string, LastCommit>> {
  const git = async (...args: string[]) =>
    (await run('git', ['-C', folder, ...args], { maxBuffer: MOST_OUTPUT })).stdout;
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() !== 'false') return new Map();
    const top = (await git('rev-parse', '--show-toplevel')).replace(/\n$/, '');
    // Of a merge, the files that it changed against all that it brings together.
    const log = await git('log', '-c', `--format=${COMMIT_MARK}%H %cI`, '--name-only', '-z', '--', '.');
    const status = await git('status', '--porcelain', '-z', '--no-renames', '--', '.');
    // Git tells the place behind every link on the way there.
    const real = await realpath(folder);
    const pathOf = (line: string) => join(resolve(folder), relative(real, join(top, line)));
    const commits = new Map<string, LastCommit>();
    let last: LastCommit = { date: '', id: '' };
    for (const line of log.split('\0').map((part) => part.replace(/^\n/, ''))) {
      if (line.startsWith(COMMIT_MARK)) {
        const [id = '', date = ''] = line.slice(COMMIT_MARK.length).split(' ');
        last = { date, id };
      } else if (line !== '' && !commits.has(pathOf(line))) commits.set(pathOf(line), last);
    }
    for (const line of status.split('\0')) commits.delete(pathOf(line.slice(3)));
    return commits;
  } catch {
    return new Map();
  }
}

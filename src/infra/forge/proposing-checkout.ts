import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who commits where nobody has told git a name, as in workflows. */
const NOBODY = ['-c', 'user.name=審議録', '-c', 'user.email=shingiroku@localhost.invalid'];

interface Options {
  /** The user's checkout, which stays as it is. */
  readonly top: string;
  readonly remote: string;
  /** Branch of the remote. */
  readonly base: string;
  readonly credentialHelper: string | undefined;
}

/**
 * A checkout of a remote's branch beside the user's, in which one commit after the other is made for a branch of its own,
 * and pushed. The user's checkout and branches are not touched.
 */
export class ProposingCheckout {
  readonly folder: string;
  readonly #options: Options;
  readonly #start: string;
  readonly #taken: ReadonlySet<string>;

  private constructor(options: Options, folder: string, start: string, taken: ReadonlySet<string>) {
    this.#options = options;
    this.folder = folder;
    this.#start = start;
    this.#taken = taken;
  }

  /** @throws an error of git with its words, where the remote or the branch cannot be had */
  static async open(options: Options): Promise<ProposingCheckout> {
    const { top, remote, base } = options;
    const access = accessOf(options);
    await git(top, ...access, 'fetch', '--quiet', remote, `refs/heads/${base}`);
    const start = (await git(top, 'rev-parse', 'FETCH_HEAD')).trim();
    const heads = await git(top, ...access, 'ls-remote', '--heads', remote);
    const taken = new Set([...heads.matchAll(/\trefs\/heads\/(.+)$/gm)].map(([, name = '']) => name));
    const folder = join(await mkdtemp(join(tmpdir(), 'shingiroku-inbox-')), 'checkout');
    await git(top, 'worktree', 'add', '--quiet', '--detach', folder, start);
    return new ProposingCheckout(options, folder, start, taken);
  }

  /** Whether the remote has a branch of this name. */
  has(branch: string): boolean {
    return this.#taken.has(branch);
  }

  /** Back to what the branch of the remote has. */
  async reset(): Promise<void> {
    await git(this.folder, 'reset', '--quiet', '--hard', this.#start);
    await git(this.folder, 'clean', '--quiet', '-fdx');
  }

  /** Commits all that was changed, and pushes it as a new branch. */
  async push(branch: string, message: string): Promise<void> {
    await git(this.folder, 'add', '--all', '.');
    const named = (await git(this.folder, 'config', '--default', '', 'user.email')).trim() !== '';
    await git(this.folder, ...(named ? [] : NOBODY), 'commit', '--quiet', '--no-verify', '-m', message);
    const access = accessOf(this.#options);
    await git(this.folder, ...access, 'push', '--quiet', this.#options.remote, `HEAD:refs/heads/${branch}`);
  }

  /** Takes a branch that was pushed off the remote again. */
  async takeBack(branch: string): Promise<void> {
    const access = accessOf(this.#options);
    await git(this.folder, ...access, 'push', '--quiet', this.#options.remote, '--delete', `refs/heads/${branch}`);
  }

  async close(): Promise<void> {
    await git(this.#options.top, 'worktree', 'remove', '--force', this.folder);
    await rm(join(this.folder, '..'), { recursive: true, force: true });
  }
}

const accessOf = ({ credentialHelper }: Options): string[] =>
  credentialHelper === undefined ? [] : ['-c', 'credential.helper=', '-c', `credential.helper=${credentialHelper}`];

async function git(folder: string, ...args: string[]): Promise<string> {
  // A question for a password would wait for ever.
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C.UTF-8' };
  return (await run('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], { env })).stdout;
}

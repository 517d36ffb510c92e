import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { changedFiles, lastCommits, repositoryOf } from './git-repository.ts';

const temporary = await realpath(await temporaryFolder());
afterEach(() => vi.unstubAllEnvs());

async function folder(): Promise<string> {
  const top = await mkdtemp(join(temporary, 'top-'));
  await mkdir(join(top, 'content'));
  return top;
}

it('a repository is found from a folder in it', async () => {
  const top = await folder();
  execFileSync('git', ['-C', top, 'init', '-q']);
  expect(await repositoryOf(join(top, 'content'))).toBe(top);
});

it.each(['CI_PROJECT_DIR', 'GITHUB_WORKSPACE'])('a checkout that git does not know is told by %s', async (name) => {
  const [top, other] = [await folder(), await folder()];
  expect(await repositoryOf(join(top, 'content'))).toBeUndefined();
  vi.stubEnv(name, other);
  expect(await repositoryOf(join(top, 'content'))).toBeUndefined();
  vi.stubEnv(name, top);
  expect(await repositoryOf(join(top, 'content'))).toBe(top);
});

it('tells what was added or changed since a revision, whatever the names are', async () => {
  const top = await folder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', top, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args]);
  git('init', '-q');
  for (const name of ['stays.md', 'changes.md', 'goes.md']) await writeFile(join(top, 'content', name), name);
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  await writeFile(join(top, 'content', 'changes.md'), 'changed');
  await writeFile(join(top, 'content', '議事 "新".md'), 'new');
  await rm(join(top, 'content', 'goes.md'));
  git('add', '.');
  git('commit', '-q', '-m', 'two');
  const changed = await changedFiles(join(top, 'content'), 'HEAD^');
  expect([...(changed ?? [])].sort()).toEqual(['content/changes.md', 'content/議事 "新".md']);
  expect(await changedFiles(join(top, 'content'), 'HEAD')).toEqual(new Set());
  expect(await changedFiles(join(top, 'content'), 'nowhere')).toBeUndefined();
});

describe('when files were last committed', () => {
  /** A repository with files that changed on two days, one of them since; and git in it. */
  async function history() {
    const top = await folder();
    const git = (date: string, ...args: string[]) =>
      execFileSync('git', ['-C', top, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: '2000-01-01T00:00:00Z' },
      });
    const commit = async (date: string, name: string, text: string) => {
      await writeFile(join(top, 'content', name), text);
      git(date, 'add', '.');
      git(date, 'commit', '-q', '-m', name);
    };
    git('2001-01-01T00:00:00Z', 'init', '-q', '-b', 'main');
    await commit('2020-05-01T09:00:00+09:00', '会議 1.md', 'one');
    await commit('2021-05-01T09:00:00+09:00', 'two.md', 'two');
    await commit('2022-05-01T09:00:00+09:00', 'two.md', 'two, again');
    return { top, git };
  }

  it('is told of each file, as its commit says', async () => {
    const { top } = await history();
    const id = (revision: string) =>
      execFileSync('git', ['-C', top, 'rev-parse', revision], { encoding: 'utf8' }).trim();
    expect([...(await lastCommits(join(top, 'content')))].sort()).toEqual([
      [join(top, 'content', 'two.md'), { date: '2022-05-01T09:00:00+09:00', id: id('HEAD') }],
      [join(top, 'content', '会議 1.md'), { date: '2020-05-01T09:00:00+09:00', id: id('HEAD~2') }],
    ]);
  });

  it('is not told of what is otherwise than it was committed, staged or not', async () => {
    const { top, git } = await history();
    await writeFile(join(top, 'content', '会議 1.md'), 'changed');
    await writeFile(join(top, 'content', 'two.md'), 'changed');
    git('2023-01-01T00:00:00Z', 'add', 'content/two.md');
    await writeFile(join(top, 'content', 'new.md'), 'new');
    expect(await lastCommits(join(top, 'content'))).toEqual(new Map());
  });

  it('tells a merge only of what it changed itself', async () => {
    const { top, git } = await history();
    git('2022-06-01T00:00:00Z', 'checkout', '-q', '-b', 'side', 'HEAD~1');
    await writeFile(join(top, 'content', 'side.md'), 'side');
    git('2022-06-01T00:00:00Z', 'add', '.');
    git('2022-06-01T00:00:00Z', 'commit', '-q', '-m', 'side');
    git('2022-06-01T00:00:00Z', 'checkout', '-q', 'main');
    git('2024-01-01T00:00:00Z', 'merge', '-q', '--no-ff', '-m', 'merge', 'side');
    const dates = await lastCommits(join(top, 'content'));
    expect([dates.get(join(top, 'content', 'side.md'))?.date, dates.get(join(top, 'content', 'two.md'))?.date]).toEqual(
      ['2022-06-01T00:00:00+00:00', '2022-05-01T09:00:00+09:00'],
    );
  });

  it('is not told where the history is cut off, nor outside of a repository', async () => {
    const { top } = await history();
    const clone = join(await folder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${top}`, clone]);
    expect(await lastCommits(join(clone, 'content'))).toEqual(new Map());
    expect(await lastCommits(join(await folder(), 'content'))).toEqual(new Map());
  });
});

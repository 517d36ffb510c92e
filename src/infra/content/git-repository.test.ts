import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { changedFiles, repositoryOf } from './git-repository.ts';

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

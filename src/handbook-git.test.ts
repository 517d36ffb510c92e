import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../tests/support/temporary.ts';

/** The commands of the handbook's page on git, block by block, as they stand there. */
const page = await readFile(resolve(import.meta.dirname, '../content/guide/git.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, commands = '']) => commands);

it('can be followed to the letter, in a folder that was just fetched', async () => {
  const [remote, folder] = [join(await temporaryFolder(), 'remote.git'), join(await temporaryFolder(), 'minutes')];
  const git = (where: string, ...args: string[]) => execFileSync('git', ['-C', where, ...args], { encoding: 'utf8' });
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', remote]);
  execFileSync('git', ['clone', '-q', remote, folder], { stdio: 'ignore' });
  git(folder, 'config', 'user.name', '星見市総務課');
  git(folder, 'config', 'user.email', 'somu@example.lg.jp');
  const record = join(folder, 'content', 'hoshimi-privacy', 'meetings', '2026-04-21.md');
  await mkdir(join(record, '..'), { recursive: true });
  await writeFile(record, 'はじめ\n');
  git(folder, 'checkout', '-q', '-B', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'はじめ');
  git(folder, 'push', '-q', '-u', 'origin', 'main');

  const [pull, look, send, branch, back, ...others] = blocks;
  expect(others).toEqual([]);
  const follow = (commands = '') =>
    execFileSync('sh', ['-e', '-c', commands], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  follow(pull);
  await writeFile(record, '書き足す\n');
  expect(follow(look)).toContain('書き足す');
  follow(send);
  expect(git(remote, 'show', 'main:content/hoshimi-privacy/meetings/2026-04-21.md')).toBe('書き足す\n');
  await writeFile(record, '直す\n');
  follow(branch);
  expect(git(remote, 'show', '2026-04-21:content/hoshimi-privacy/meetings/2026-04-21.md')).toBe('直す\n');
  follow(back);
  expect([await readFile(record, 'utf8'), git(folder, 'status', '--porcelain')]).toEqual(['書き足す\n', '']);
});

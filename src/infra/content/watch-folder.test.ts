import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { watchFolder } from './watch-folder.ts';

const temporary = await temporaryFolder();

it('tells of changes once they have settled, one at a time, until it is stopped', async () => {
  const file = join(temporary, 'meetings', 'a.md');
  await mkdir(join(temporary, 'meetings'));
  await writeFile(file, '0');
  let rounds = 0;
  let atOnce = 0;
  let mostAtOnce = 0;
  const stop = await watchFolder(temporary, async () => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    await new Promise((resolve) => setTimeout(resolve, 300));
    atOnce -= 1;
    rounds += 1;
  });
  const until = (expected: number) =>
    vi.waitFor(() => expect(rounds).toBeGreaterThanOrEqual(expected), { timeout: 10_000 });
  for (const text of ['1', '2', '3']) await writeFile(file, text);
  await until(1);
  expect(rounds).toBe(1);
  await writeFile(join(temporary, 'meetings', 'b.md'), 'new');
  await until(2);
  await stop();
  const before = rounds;
  await writeFile(file, '4');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect([rounds, mostAtOnce]).toEqual([before, 1]);
});

it('goes on beside links that nobody can follow', async () => {
  const folder = await mkdtemp(join(temporary, 'links-'));
  for (const [target, name] of [
    ['self', 'self'],
    ['gone', 'gone.md'],
    ['..', 'loop'],
  ] as const)
    await symlink(target, join(folder, name));
  const changed = vi.fn(async () => {});
  const stop = await watchFolder(folder, changed);
  await writeFile(join(folder, 'a.md'), '1');
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 10_000 });
  await stop();
});

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { takeLock } from './lock-file.ts';
import { makeLockedFolder } from './locked-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'shingiroku-locks-'));
const room = join(root, 'room');
afterEach(() => rmSync(room, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs code in another process that then waits; it is killed at the end. */
async function hold(module: string, code: string): Promise<() => Promise<void>> {
  const script = `import * as it from ${JSON.stringify(join(import.meta.dirname, module))};\n${code}\nconsole.log('held');\nsetInterval(() => {}, 1000);`;
  const held = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((done) => held.stdout.once('data', done));
  return () =>
    new Promise((done) => {
      held.once('exit', () => done());
      held.kill('SIGKILL');
    });
}

describe('a lock', () => {
  const file = join(root, 'x.lock');

  it('is one process’s at a time, and leaves no file behind', () => {
    const first = takeLock(file);
    expect(first).toMatchObject({ isSure: true });
    expect(takeLock(file)).toBeUndefined();
    first?.release();
    expect(existsSync(file)).toBe(false);
    const second = takeLock(file);
    expect(second).toBeDefined();
    second?.release();
  });

  it('of another process keeps us out until that is killed', async () => {
    const kill = await hold('lock-file.ts', `it.takeLock(${JSON.stringify(file)});`);
    expect(takeLock(file)).toBeUndefined();
    await kill();
    expect(existsSync(file)).toBe(true);
    const lock = takeLock(file);
    expect(lock).toBeDefined();
    lock?.release();
  });
});

describe('a folder of one process', () => {
  it('stands beside those of others, and goes', () => {
    const [one, other] = [makeLockedFolder(room), makeLockedFolder(room)];
    writeFileSync(join(one.path, 'x'), '');
    expect(readdirSync(room).sort()).toEqual([basename(one.path), basename(other.path)].sort());
    one.remove();
    expect(readdirSync(room)).toEqual([basename(other.path)]);
    other.remove();
  });

  it('is a leftover once its process was killed', async () => {
    const kill = await hold('locked-folder.ts', `it.makeLockedFolder(${JSON.stringify(room)});`);
    const [theirs] = readdirSync(room);
    makeLockedFolder(room).remove();
    expect(readdirSync(room)).toEqual([theirs]);
    await kill();
    makeLockedFolder(room).remove();
    expect(readdirSync(room)).toEqual([]);
  });

  it('leaves what is not such a folder, and one that is just being made', () => {
    for (const name of ['mine', 'new-AbCdEf', 'new-old000']) mkdirSync(join(room, name), { recursive: true });
    utimesSync(join(room, 'new-old000'), 1, 1);
    makeLockedFolder(room).remove();
    expect(readdirSync(room).sort()).toEqual(['mine', 'new-AbCdEf']);
  });
});

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../core/content.ts';
import { utterancesOf } from '../../core/domain/meeting/meeting.ts';
import { SMALL_COUNCIL } from '../../core/fixtures/small-council.ts';
import { readPublished } from '../../core/published-content.ts';
import { readContentFiles } from '../../infra/content/files.ts';
import { EXIT } from '../exit-code.ts';
import { rememberingOutput } from '../fixtures/remembering-output.ts';
import { writeSmallArchive } from '../fixtures/small-archive.ts';
import { release } from './release.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shingiroku-release-'));
  await writeSmallArchive(folder);
});
afterEach(() => rm(folder, { recursive: true }));

async function run(options: { date?: string; council?: string; dryRun?: boolean } = {}) {
  const output = rememberingOutput();
  const code = await release({ content: folder, date: '2026-11-28', ...options }, output);
  return { code, said: [...output.lines, ...output.errors].join('\n') };
}
const ledger = (): string[] =>
  readdirSync(join(folder, 'kou'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.startsWith('ledger/') && path.endsWith('.tsv'))
    .sort();
const git = (...args: string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.jp', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('npm run release', () => {
  it('writes the ledger and says what it did, once', async () => {
    const first = await run();
    expect(first.code).toBe(EXIT.ok);
    expect(first.said).toContain('新しいアドレス');
    expect(ledger()).toHaveLength(3);
    const again = await run({ date: '2027-01-01' });
    expect(again.said).toContain('台帳は最新です（新しいアドレス0、');
    expect(ledger()).toHaveLength(3);
  });

  it('writes nothing where it is only to say what it would write', async () => {
    expect((await run({ dryRun: true })).said).toContain('ledger/meetings/2010-01-22.tsv');
    expect(ledger()).toEqual([]);
  });

  it('writes nothing while there is an error', async () => {
    await writeFile(join(folder, 'kou/meetings/2010-02-10.md'), 'x');
    const { code, said } = await run();
    expect(code).toBe(EXIT.contentHasErrors);
    expect(said).toContain('台帳には何も書いていません');
    expect(ledger()).toEqual([]);
  });

  it.each([
    [{ date: '2026-02-30' }, '2026-02-30'],
    [{ council: 'otsu' }, '--council に使える id：kou'],
  ])('refuses %o', async (options, says) => {
    const { code, said } = await run(options);
    expect(code).toBe(EXIT.commandFailed);
    expect(said).toContain(says);
  });

  describe('of what is not shown', () => {
    const SECOND = 'kou/meetings/2010-02-10.md';
    const file = (path: string) => join(folder, path);
    const withdraw = (address: string, kind: string) =>
      writeFile(
        file('kou/withdrawals.yaml'),
        `- { address: ${address}, kind: ${kind}, ground: personal, date: 2026-12-01, by: 総務課 }\n`,
      );
    const edit = async (path: string, was: string, now: string) =>
      writeFile(file(path), (await readFile(file(path), 'utf8')).replace(was, now));
    const linesOf = async (path: string) => (await readFile(file(path), 'utf8')).split('\n').slice(1, -1);
    /** What the site shows of the first meeting: ids and words. */
    const shown = async () => {
      const { content } = await readPublished(await readContentFiles(folder), '2027-01-01', (files) =>
        readContent(files),
      );
      const meeting = content.archive.councils.get('kou')?.meetingsById.get('2010-01-22');
      return meeting && utterancesOf(meeting).map(({ id, speaker }) => `${id} ${speaker}`);
    };
    beforeEach(() => writeFile(file('grounds.yaml'), '- { id: personal, name: 個人に関する情報 }\n'));

    it.each([['before'], ['after']])('knows a passage that was withdrawn %s the first release', async (when) => {
      if (when === 'after') await run();
      await withdraw('/kou/meetings/2010-01-22/#u3', 'passage');
      const before = await shown();
      expect(before?.[2]).toBe('u3 非公開');
      expect((await run({ date: '2026-12-02' })).code).toBe(EXIT.ok);
      expect(await shown()).toEqual(before);
      expect((await run({ date: '2026-12-03' })).said).toContain('台帳は最新です');
      await writeFile(file('kou/withdrawals.yaml'), '[]\n');
      expect((await shown())?.[2]).toBe('u3 委員');
    });

    it('keeps nothing but the address of what is withdrawn and gone from the folder', async () => {
      await run();
      await withdraw('/kou/meetings/2010-01-22/#u2', 'passage');
      await edit('kou/meetings/2010-01-22.md', '（住宅課長）', '（会長）〔非公開：personal〕\n\n（住宅課長）');
      const lines = async () =>
        (await linesOf('kou/ledger/meetings/2010-01-22.tsv')).filter((line) => line.includes('#u2\t'));
      const text = await readFile(file('kou/meetings/2010-01-22.md'), 'utf8');
      const [, said = ''] = /\n(（住宅課長）[^\n]*)\n/.exec(text) ?? [];
      await edit('kou/meetings/2010-01-22.md', `${said}\n\n`, '');
      expect((await run({ date: '2026-12-02' })).code).toBe(EXIT.ok);
      expect(await lines()).toEqual(['/kou/meetings/2010-01-22/#u2\tutterance\twithdrawn\t2026-11-28\t-\t-\t-']);
    });

    it('keeps the entries of a record that is set back to a draft, and takes in no other', async () => {
      await run();
      const before = await linesOf('kou/ledger/meetings/2010-02-10.tsv');
      await edit(SECOND, '---\n', '---\nstatus: draft\n');
      await writeFile(
        file('kou/meetings/2010-03-01.md'),
        (await readFile(file(SECOND), 'utf8'))
          .replace('session: 2\ndate: 2010-02-10', 'session: 3\ndate: 2010-03-01')
          .replace('  - number: 44', '  - number: 45')
          .replace('・第44号', '・第45号'),
      );
      const { code, said } = await run({ date: '2026-12-02' });
      expect([code, said]).toEqual([EXIT.ok, expect.stringContaining('台帳は最新です')]);
      expect(await linesOf('kou/ledger/meetings/2010-02-10.tsv')).toEqual(before);
      expect(ledger().filter((path) => path.includes('2010-03-01'))).toEqual([]);
    });
  });

  it('lets two branches that add meetings merge without a conflict', async () => {
    const add = async (day: string, number: number) => {
      const text = (SMALL_COUNCIL['kou/meetings/2010-02-10.md'] ?? '')
        .replace('session: 2\ndate: 2010-02-10', `session: ${number}\ndate: ${day}`)
        .replace('  - number: 44', `  - number: ${44 + number}`)
        .replace('・第44号', `・第${44 + number}号`);
      await writeFile(join(folder, `kou/meetings/${day}.md`), text);
    };
    git('init', '-q', '-b', 'main');
    expect((await run()).code).toBe(EXIT.ok);
    git('add', '.');
    git('commit', '-qm', 'first');
    git('checkout', '-qb', 'one');
    await add('2010-03-01', 3);
    expect((await run({ date: '2027-01-01' })).code).toBe(EXIT.ok);
    git('add', '.');
    git('commit', '-qm', 'one');
    git('checkout', '-qb', 'two', 'main');
    await add('2020-04-01', 4);
    expect((await run({ date: '2027-01-01' })).code).toBe(EXIT.ok);
    git('add', '.');
    git('commit', '-qm', 'two');
    git('merge', '-q', '--no-edit', 'one');
    expect(git('status', '--porcelain')).toBe('');
    const merged = await run({ date: '2027-02-01' });
    expect(merged.code, merged.said).toBe(EXIT.ok);
    expect(ledger()).toEqual(
      expect.arrayContaining(['ledger/meetings/2010-03-01.tsv', 'ledger/meetings/2020-04-01.tsv']),
    );
    const known = new Set(
      ledger().flatMap((path) =>
        readFileSync(join(folder, 'kou', path), 'utf8')
          .split('\n')
          .slice(1),
      ),
    );
    await run({ date: '2027-03-01' });
    // What two branches published stays published, whoever was first.
    const after = (await Promise.all(ledger().map((path) => readFile(join(folder, 'kou', path), 'utf8')))).join('\n');
    for (const line of known) expect(after).toContain(line);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { type FileEdits, SMALL_COUNCIL } from '../../core/fixtures/small-council.ts';
import { rememberingOutput } from '../fixtures/remembering-output.ts';
import { writeSmallArchive } from '../fixtures/small-archive.ts';
import { runCheck } from './check.ts';
import type { CheckOptions } from './once.ts';

const temporary = await temporaryFolder();
const FIRST = 'kou/meetings/2010-01-22.md';
const SECOND = 'kou/meetings/2010-02-10.md';
const BY_YEAR = 'kou/meetings/2010/2010-02-10.md';
const BOTH_BROKEN: FileEdits = {
  [FIRST]: [['session: 1\n', 'session: 1\nvots: 1\n']],
  [SECOND]: [['session: 2\n', 'session: 0\n']],
};

async function archive(edits: FileEdits = {}): Promise<string> {
  const folder = await mkdtemp(join(temporary, 'archive-'));
  await writeSmallArchive(folder, edits);
  return folder;
}

async function run(content: string, options: Partial<CheckOptions & { watch: boolean }> = {}) {
  const output = rememberingOutput();
  const all = { content, paths: [], reporter: 'json', fix: false, watch: false, ...options } as const;
  const code = await runCheck(all, output);
  const printed = [...output.lines, ...output.errors].join('\n');
  const report = output.lines.at(-1)?.startsWith('{') ? JSON.parse(output.lines.at(-1) ?? '') : undefined;
  const codes = report?.diagnostics.map((one: { code: string }) => one.code);
  return { code, printed, codes, files: report?.files, output };
}

describe('the exit code', () => {
  it.each([
    ['nothing wrong', {}, 0],
    ['a warning', { [SECOND]: [['## 発言', '## 資料9\n\n文\n\n## 発言']] } satisfies FileEdits, 0],
    ['an error', BOTH_BROKEN, 1],
  ])('%s', async (_, edits, expected) => {
    expect((await run(await archive(edits))).code).toBe(expected);
  });

  it.each([
    ['nothing wrong', {}, 0],
    ['a warning', { [SECOND]: [['（会長）お諮りします。', '（会長）山田太郎さんです。']] } satisfies FileEdits, 1],
  ])('with --strict: %s', async (_, edits, expected) => {
    expect((await run(await archive(edits), { strict: true })).code).toBe(expected);
  });

  it.each([
    ['a folder that is not there', { content: 'nowhere' }, '「nowhere」'],
    ['a path that is no record', { paths: ['package.json'] }, '「package.json」'],
    ['a revision without GitHub', { since: 'HEAD' }, '--since'],
    ['a revision that git does not know', { since: 'nope', reporter: 'github' as const }, '「nope」'],
    ['a revision that looks like an option', { since: '--output=x', reporter: 'github' as const }, '「--output=x」'],
    ['watching for another program', { watch: true }, '--watch'],
    ['watching and fixing', { watch: true, fix: true }, '--watch'],
  ])('%s', async (_, options, says) => {
    const { code, output } = await run(await archive(), options);
    expect([code, output.lines, output.errors]).toEqual([2, [], [expect.stringContaining(says)]]);
  });
});

describe('the files to report on', () => {
  it.each([
    ['all', [], 2, 6],
    ['one', [FIRST], 1, 1],
    ['two', [FIRST, SECOND], 2, 2],
    ['one twice', [FIRST, FIRST], 1, 1],
    ['a folder', ['kou/meetings'], 2, 2],
    ['a sound one', ['kou/laws.yaml'], 0, 1],
    ['the whole', ['.'], 2, 6],
  ])('%s', async (_, names, errors, files) => {
    const content = await archive(BOTH_BROKEN);
    const found = await run(content, { paths: names.map((name) => join(content, name)) });
    expect([found.codes.length, found.files, found.code]).toEqual([errors, files, errors > 0 ? 1 : 0]);
  });

  it('a record in a folder of its year, by its own path', async () => {
    const content = await archive({
      [SECOND]: null,
      [BY_YEAR]: SMALL_COUNCIL[SECOND]?.replace('session: 2', 'session: ２') ?? '',
    });
    const paths = [join(content, BY_YEAR)];
    const { printed, codes } = await run(content, { paths });
    expect([codes, printed.includes(`"file": "${relative(process.cwd(), paths[0] ?? '')}"`)]).toEqual([
      ['wrong-type'],
      true,
    ]);
    await run(content, { paths, fix: true });
    expect(await readFile(join(content, BY_YEAR), 'utf8')).toContain('\nsession: 2\n');
  });

  it('what could not be read can be asked for', async () => {
    const content = await archive({ 'kou/meetings/2010-03-01.MD': '' });
    const { codes, code } = await run(content, { paths: [join(content, 'kou/meetings/2010-03-01.MD')] });
    expect([codes, code]).toEqual([['file-misnamed'], 1]);
  });

  it('the other of two that clash counts', async () => {
    const content = await archive({ [SECOND]: [['session: 2', 'session: 1']] });
    expect((await run(content, { paths: [join(content, FIRST)] })).codes).toEqual(['duplicate-meeting']);
  });
});

describe('--fix', () => {
  it('mends the files, says what it changed, and reports what is left', async () => {
    const content = await archive({
      [FIRST]: [['session: 1\ndate: 2010-01-22', 'date: 平成22年1月22日\nsession: １\nvots: 1']],
      [SECOND]: [['session: 2', 'session: ２']],
    });
    const { output, code, codes } = await run(content, { fix: true });
    expect([code, codes]).toEqual([1, ['unknown-field']]);
    expect(output.errors.map((line) => line.replace(/^.*\/meetings\//, ''))).toEqual([
      '2010-01-22.md:3 date「平成22年1月22日」→「2010-01-22」',
      '2010-01-22.md:4 session「１」→「1」',
      '2010-02-10.md:3 session「２」→「2」',
    ]);
    expect(await readFile(join(content, SECOND), 'utf8')).toContain('\nsession: 2\n');
    expect((await run(content, { fix: true })).output.errors).toEqual(['自動で直せるところはありませんでした。']);
  });

  it('leaves alone what was not asked for', async () => {
    const content = await archive({
      [FIRST]: [['session: 1', 'session: １']],
      [SECOND]: [['session: 2', 'session: ２']],
    });
    await run(content, { fix: true, paths: [join(content, SECOND)] });
    expect((await run(content)).codes).toEqual(['wrong-type']);
  });
});

it('what is kept of an earlier check changes no answer', async () => {
  const cache = join(await archive(), 'cache');
  const content = await archive({ [SECOND]: BOTH_BROKEN[SECOND] ?? null });
  const first = await run(content, { cache });
  expect(await readdir(join(cache, 'records'))).toEqual(['kou.cache']);
  expect(await run(content, { cache })).toEqual({ ...first, output: expect.anything() });
  const file = join(content, FIRST);
  await writeFile(file, (await readFile(file, 'utf8')).replace('session: 1', 'session: 0'));
  expect((await run(content, { cache })).codes).toEqual(['value-out-of-rule', 'value-out-of-rule']);
});

it('--since: annotates the files that changed, and reports on all', async () => {
  const content = await archive({ [FIRST]: BOTH_BROKEN[FIRST] ?? null });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', content, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args]);
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  const second = join(content, SECOND);
  await writeFile(second, (await readFile(second, 'utf8')).replace('session: 2', 'session: 0'));
  git('commit', '-q', '-a', '-m', 'two');
  const { printed, code } = await run(content, { reporter: 'github', since: 'HEAD^' });
  expect(code).toBe(1);
  expect(printed.match(/^::.*?::/gm)).toEqual([`::error file=${SECOND},line=3,col=10,title=value-out-of-rule::`]);
  expect(printed).toContain('unknown-field');
});

describe('as a command', () => {
  const command = (...args: string[]) => {
    try {
      return {
        code: 0,
        printed: execFileSync(process.execPath, ['scripts/check.ts', ...args], { stdio: 'pipe' }).toString(),
      };
    } catch (error) {
      const { status, stderr, stdout } = error as { status: number; stderr: Buffer; stdout: Buffer };
      return { code: status, printed: `${stdout}${stderr}` };
    }
  };

  it.each([
    [['--reportr', 'json'], '--reportr'],
    [['-x'], '-x'],
    [['--reporter', 'xml'], 'text、json、github、gitlab'],
  ])('%j is refused', (args, says) => {
    expect(command(...args)).toEqual({ code: 2, printed: expect.stringContaining(says) });
  });

  it('a wrong SITE_URL is no reason not to check', async () => {
    const content = await archive();
    const env = { ...process.env, SITE_URL: 'nonsense' };
    const args = ['scripts/check.ts', '--content', content, '--cache', join(content, 'cache')];
    const printed = execFileSync(process.execPath, args, { env, encoding: 'utf8' });
    expect(printed).toBe('問題はありません（6ファイルを検査）\n');
  });
});

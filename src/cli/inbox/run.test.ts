import { execFileSync } from 'node:child_process';
import { mkdir, readdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { importMeeting } from '../../core/import/import-meeting.ts';
import { type Forge, ForgeRefusal, type Proposal } from '../../infra/forge/forge.ts';
import { readSource } from '../../infra/readers/read-source.ts';
import { EXIT } from '../exit-code.ts';
import { rememberingOutput } from '../fixtures/remembering-output.ts';
import { writeSmallArchive } from '../fixtures/small-archive.ts';
import { runInbox } from './run.ts';

const temporary = await realpath(await temporaryFolder());
let count = 0;
/** Where the system puts what is of no use later. */
const forNow = join(temporary, 'for-now');
await mkdir(forNow);
vi.stubEnv('TMPDIR', forNow);
afterAll(() => vi.unstubAllEnvs());

const MINUTES = `甲市個人情報保護審議会 会議録
1 日時 令和6年5月14日（火）午後2時から午後3時まで
2 場所 本庁舎 会議室
3 出席者 内田会長、佐野委員
4 議事
（会長）ただいまから審議会を開会いたします。本日の会議は2名の出席で成立しております。
（委員）資料の確認をお願いいたします。
（会長）以上で閉会いたします。ありがとうございました。`;

/** A word processor's file with these lines. */
const word = (text: string): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: text.split('\n').map((line) => new Paragraph(line)) }] }));

const git = (folder: string, ...args: string[]): string =>
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'core.quotePath=false', ...args],
    {
      encoding: 'utf8',
    },
  );

/** A bare repository with a small archive and an inbox, and a clerk's checkout of it. */
async function repository(inbox: Readonly<Record<string, string | Buffer>>) {
  count += 1;
  const [remote, checkout] = [join(temporary, `remote-${count}.git`), join(temporary, `checkout-${count}`)];
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', remote]);
  execFileSync('git', ['clone', '-q', remote, checkout], { stdio: 'ignore' });
  git(checkout, 'checkout', '-q', '-B', 'main');
  await writeSmallArchive(join(checkout, 'content'));
  for (const [name, text] of Object.entries(inbox)) {
    await mkdir(dirname(join(checkout, 'inbox', name)), { recursive: true });
    await writeFile(join(checkout, 'inbox', name), text);
  }
  git(checkout, 'add', '.');
  git(checkout, 'commit', '-q', '-m', 'start');
  git(checkout, 'push', '-q', 'origin', 'main');
  const proposals: Proposal[] = [];
  const forge: Forge = {
    word: 'プルリクエスト',
    credentialHelper: '!true',
    propose: async (proposal) => {
      proposals.push(proposal);
      return `https://example.org/${proposals.length}`;
    },
  };
  const run = async ({ own = forge, base = 'main' }: { own?: Forge | 'none'; base?: string } = {}) => {
    const output = rememberingOutput();
    const options = { inbox: join(checkout, 'inbox'), content: join(checkout, 'content'), remote: 'origin', base };
    const code = await runInbox(options, output, {
      importMeeting,
      read: readSource,
      forge: own === 'none' ? undefined : own,
    });
    return { code, lines: output.lines.join('\n'), errors: output.errors.join('\n') };
  };
  const branches = () =>
    git(remote, 'branch', '--format=%(refname:short)')
      .trim()
      .split('\n')
      .filter((name) => name !== 'main');
  return { remote, checkout, proposals, run, branches };
}

describe('the inbox', () => {
  it('makes of a Word file a branch with the draft in its place, and proposes it', async () => {
    const { remote, checkout, proposals, run, branches } = await repository({
      '令和6年度第1回.docx': await word(MINUTES),
    });
    const { code, lines, errors } = await run();
    expect([code, errors]).toEqual([EXIT.ok, '']);
    const [branch = ''] = branches();
    expect(branch).toMatch(/^inbox\/[0-9a-f]{12}$/);
    expect(git(remote, 'diff', '--name-status', 'main', branch).trim().split('\n').sort()).toEqual([
      'A\tcontent/kou/meetings/2024-05-14.md',
      'D\tinbox/令和6年度第1回.docx',
    ]);
    const draft = git(remote, 'show', `${branch}:content/kou/meetings/2024-05-14.md`);
    expect(draft).toContain('資料の確認をお願いいたします。');
    expect(lines).toContain('https://example.org/1');
    const [proposal] = proposals;
    expect(proposal).toMatchObject({ branch, base: 'main', title: '会議録の下書き：令和6年度第1回.docx' });
    expect(proposal?.body).toContain('まだ公開されていません');
    // Each comment stands at a line that the draft has, and is in the list as well.
    const length = draft.split('\n').length;
    expect(proposal?.comments.length).toBeGreaterThan(0);
    for (const { path, line, body } of proposal?.comments ?? []) {
      expect(path).toBe('content/kou/meetings/2024-05-14.md');
      expect(line).toBeLessThanOrEqual(length);
      expect(proposal?.body).toContain(body);
    }
    // The clerk's checkout is as it was, and nothing is left beside it.
    expect(git(checkout, 'status', '--porcelain', '--ignored')).toBe('');
    expect(git(checkout, 'worktree', 'list').trim().split('\n')).toHaveLength(1);
    expect(await readdir(forNow)).toEqual([]);
  });

  it('proposes a document once, however often it runs', async () => {
    const { proposals, run } = await repository({ 'a.txt': MINUTES });
    await run();
    const { code, lines } = await run();
    expect([code, proposals.length]).toEqual([EXIT.ok, 1]);
    expect(lines).toMatch(/inbox\/a\.txt：もう inbox\/[0-9a-f]{12} に下書きがあります/);
  });

  it('says of a document whose draft was merged that it may go', async () => {
    const { checkout, remote, run, branches, proposals } = await repository({ 'a.txt': MINUTES });
    await run();
    const [branch = ''] = branches();
    git(checkout, 'fetch', '-q');
    git(checkout, 'merge', '-q', `origin/${branch}`);
    await mkdir(join(checkout, 'inbox'), { recursive: true });
    await writeFile(join(checkout, 'inbox', 'again.txt'), MINUTES);
    git(checkout, 'add', '.');
    git(checkout, 'commit', '-q', '-m', 'again');
    git(checkout, 'push', '-q', 'origin', 'main');
    git(remote, 'branch', '-D', branch);
    const { code, lines } = await run();
    expect([code, proposals.length]).toEqual([EXIT.ok, 1]);
    expect(lines).toContain('もう content/kou/meetings/2024-05-14.md に取り込んであります');
  });

  it('imports others when one is refused, and says which', async () => {
    const other = MINUTES.replace('5月14日（火）', '6月11日（火）');
    const { run, branches, proposals } = await repository({
      'b.txt': MINUTES.replaceAll('甲市', '乙市'),
      'kou/c.txt': other.replaceAll('甲市個人情報保護審議会', '会議録'),
      'unknown/d.txt': `${MINUTES}\n以上`,
    });
    const { code, errors } = await run();
    expect(code).toBe(EXIT.contentHasErrors);
    expect(errors).toMatch(/inbox\/b\.txt：取り込めません。.*source-council-unclear/);
    expect(errors).toMatch(/inbox\/unknown\/d\.txt：取り込めません。.*source-council-unknown/);
    expect([branches().length, proposals.map(({ title }) => title)]).toEqual([1, ['会議録の下書き：c.txt']]);
  });

  it('shows the list where no forge is known', async () => {
    const { run, branches } = await repository({ 'a.txt': MINUTES });
    const { code, lines } = await run({ own: 'none' });
    expect([code, branches().length]).toEqual([EXIT.ok, 1]);
    expect(lines).toMatch(/ブランチ inbox\/[0-9a-f]{12} に置きました[\s\S]*## 確かめること/);
  });

  it('says what the forge refuses, and goes on', async () => {
    const { run, branches, proposals } = await repository({
      'a.txt': MINUTES,
      'b.txt': MINUTES.replace('5月14日（火）', '6月11日（火）'),
    });
    const refusing: Forge = {
      word: 'プルリクエスト',
      credentialHelper: '!true',
      propose: () => Promise.reject(new ForgeRefusal('プルリクエストを作ることができません。403')),
    };
    const { code, errors } = await run({ own: refusing });
    expect([code, branches()]).toEqual([EXIT.commandFailed, []]);
    expect(errors.match(/403/g)).toHaveLength(2);
    // Nothing stands in the way once the forge takes them.
    expect([(await run()).code, proposals.length, branches().length]).toEqual([EXIT.ok, 2, 2]);
  });

  it('leaves the branch of what was opened, and says where', async () => {
    const { run, branches } = await repository({ 'a.txt': MINUTES });
    const refusal = new ForgeRefusal('確かめる箇所を行に示すことができません。422');
    refusal.page = 'https://example.org/7';
    const { code, errors } = await run({
      own: { word: 'プルリクエスト', credentialHelper: '!true', propose: () => Promise.reject(refusal) },
    });
    expect([code, branches().length]).toEqual([EXIT.commandFailed, 1]);
    expect(errors).toContain('422 提案はできています。https://example.org/7');
  });

  it.each([['a branch that the remote has not', 'master', /origin の master を読めません/]])(
    'says so of %s',
    async (_, base, said) => {
      const { run } = await repository({ 'a.txt': MINUTES });
      const { code, errors } = await run({ base });
      expect([code, said.test(errors)]).toEqual([EXIT.commandFailed, true]);
    },
  );

  it('has nothing to do in an empty inbox', async () => {
    const { run, branches } = await repository({});
    const { code, lines } = await run();
    expect([code, lines, branches()]).toEqual([EXIT.ok, '受け取り箱に、取り込む文書がありません。', []]);
  });
});

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { diagnose } from '../../core/diagnostic/diagnostic.ts';
import { SMALL_COUNCIL } from '../../core/fixtures/small-council.ts';
import { readSource } from '../../infra/readers/read-source.ts';
import { EXIT } from '../exit-code.ts';
import { rememberingOutput } from '../fixtures/remembering-output.ts';
import { writeSmallArchive } from '../fixtures/small-archive.ts';
import type { ImportDeps, ImportOptions } from './files.ts';
import { percentage } from './report.ts';
import { runImport } from './run.ts';
import { displayWidth, tableText } from './table-text.ts';

const temporary = await temporaryFolder();
let count = 0;

/** An importer that takes a line of the source, `開催日 2020-04-01`, for the date. */
const importMeeting: ImportDeps['importMeeting'] = (source, { council, meetings, sourceDigest }) => {
  const text = source.blocks.map((block) => (block.type === 'line' ? block.text : '')).join('\n');
  const date = /開催日 (\d{4}-\d{2}-\d{2})/.exec(text)?.[1];
  const header = [
    ...(date === undefined ? [] : [`date: ${date}`]),
    'period: 5',
    `session: ${meetings.length + 1}`,
    'attendees: { members: [内田] }',
    `record: { fidelity: summary, source: { title: 会議録, file: ${source.name}, digest: "${sourceDigest}" } }`,
  ];
  return {
    draft: `---\n${header.join('\n')}\n---\n\n## 要旨\n\n${council.id}\n`,
    meetingId: date,
    diagnostics:
      date === undefined
        ? [diagnose('missing-field', { file: source.name, line: 1, column: 1 }, { field: 'date', key: 'date' })]
        : [],
    coverage: text.includes('失')
      ? { kept: 999, total: 1000, record: 600, unplaced: 0, comments: 399 }
      : { kept: 1000, total: 1000, record: 949, unplaced: 31, comments: 20 },
  };
};

const NAMED = '甲市個人情報保護審議会';

/** Imports files, given by their texts, into the small archive. */
async function run(files: Readonly<Record<string, string | Buffer>>, options: Partial<ImportOptions> = {}) {
  count += 1;
  const content = join(temporary, `content-${count}`);
  const inbox = join(temporary, `inbox-${count}`);
  await writeSmallArchive(content);
  await mkdir(join(inbox, 'deep'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(inbox, name), text);
  const again = async (more: Partial<ImportOptions> = {}) => {
    const output = rememberingOutput();
    const code = await runImport({ paths: [inbox], content, dryRun: false, ...options, ...more }, output, {
      importMeeting,
      read: readSource,
    });
    const printed = [...output.errors, ...output.lines]
      .join('\n')
      .replaceAll(`${relative(process.cwd(), content)}/`, '');
    return { code, ok: code === EXIT.ok, printed };
  };
  const written = async () => {
    const before = new Set(Object.keys(SMALL_COUNCIL));
    const all = await readdir(content, { recursive: true, withFileTypes: true });
    const names = all
      .filter((entry) => entry.isFile())
      .map((entry) => relative(content, join(entry.parentPath, entry.name)));
    return names.filter((name) => !before.has(name)).sort();
  };
  return { ...(await again()), again, written, content, inbox };
}

describe('the import of files', () => {
  it('writes a draft where its date says, with name and digest of its source', async () => {
    const { ok, printed, written, content } = await run({ 'a.txt': `${NAMED}\n開催日 2020-04-01` });
    expect(await written()).toEqual(['kou/meetings/2020-04-01.md']);
    const draft = await readFile(join(content, 'kou/meetings/2020-04-01.md'), 'utf8');
    expect(draft).toMatch(/file: a\.txt, digest: "sha256:[0-9a-f]{64}"/);
    expect(printed).toMatch(
      /a\.txt +取り込みました +kou\/meetings\/2020-04-01\.md +100% +94\.9% +3\.1% +2\.0% +0件 +0件/,
    );
    expect([ok, printed.includes('取り込み1件。')]).toEqual([true, true]);
  });

  it('never overwrites: the second of a day is counted', async () => {
    const { written, content } = await run({
      'a.txt': `${NAMED}\n開催日 2010-01-22`,
      'b.txt': `${NAMED}\n開催日 2010-01-22\n別の会議`,
    });
    expect(await written()).toEqual(['kou/meetings/2010-01-22-2.md', 'kou/meetings/2010-01-22-3.md']);
    expect(await readFile(join(content, 'kou/meetings/2010-01-22.md'), 'utf8')).toBe(
      SMALL_COUNCIL['kou/meetings/2010-01-22.md'],
    );
  });

  it('keeps a draft without a date apart, where nothing is published from', async () => {
    const { printed, written, again } = await run({ 'a.txt': NAMED, 'deep/a.txt': `${NAMED}\n続き` });
    expect(await written()).toEqual(['kou/drafts/a-2.md', 'kou/drafts/a.md']);
    expect(printed).toContain('開催日が分からない');
    expect(printed).toContain('missing-field');
    expect((await again()).printed).toContain('取り込み済み2件');
  });

  it('takes each file once', async () => {
    const { again, written } = await run({ 'a.txt': `${NAMED}\n開催日 2020-04-01` });
    const { ok, printed } = await again();
    expect(await written()).toEqual(['kou/meetings/2020-04-01.md']);
    expect([ok, /取り込み済み +kou\/meetings\/2020-04-01\.md/.test(printed)]).toEqual([true, true]);
  });

  it('is not stopped by files that cannot be read, and says why of each', async () => {
    const { ok, printed, written } = await run({
      'a.pdf': '%PDF-1.7\n',
      'b.docx': 'Word',
      'c.txt': '',
      'd.txt': `${NAMED}\n開催日 2020-04-01`,
      'deep/e.doc': Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
      'memo.xlsx': '',
      '~$a.docx': '',
    });
    expect([ok, await written()]).toEqual([false, ['kou/meetings/2020-04-01.md']]);
    for (const code of ['source-damaged', 'source-empty', 'source-old-word']) expect(printed).toContain(code);
    expect(printed).toContain('取り込み1件、取り込めない4件、対象でないファイル1件。');
  });

  it('says that a draft cannot be written, and goes on', async () => {
    const { again, content, inbox, written } = await run({});
    await writeFile(join(content, 'kou', 'drafts'), '');
    await writeFile(join(inbox, 'a.txt'), NAMED);
    await writeFile(join(inbox, 'b.txt'), `${NAMED}\n開催日 2020-04-01`);
    const { ok, printed } = await again();
    expect([ok, /source-draft-unwritable 下書きを書けません（E[A-Z]+）/.test(printed)]).toEqual([false, true]);
    expect(await written()).toContain('kou/meetings/2020-04-01.md');
  });

  it('says which path is not there', async () => {
    const { ok, printed } = await run({}, { paths: [join(temporary, 'nowhere.pdf')] });
    expect([ok, /source-unreadable ファイルを開けません（ENOENT）/.test(printed)]).toEqual([false, true]);
  });

  it('says when there is nothing to import', async () => {
    const { code, printed } = await run({ 'memo.xlsx': '' });
    expect([code, printed.includes('取り込むファイルがありません')]).toEqual([EXIT.commandFailed, true]);
  });

  it('writes nothing when it is only tried', async () => {
    const { ok, printed, written } = await run(
      { 'a.txt': `${NAMED}\n開催日 2010-01-22`, 'b.txt': `${NAMED}\n開催日 2010-01-22\n別の会議` },
      { dryRun: true },
    );
    expect([ok, await written()]).toEqual([true, []]);
    expect(printed).toMatch(/a\.txt +取り込めます +kou\/meetings\/2010-01-22-2\.md/);
    expect(printed).toMatch(/b\.txt +取り込めます +kou\/meetings\/2010-01-22-3\.md/);
  });

  it('says what the check has against a draft, and what was not kept', async () => {
    const { printed } = await run({ 'a.txt': `${NAMED}\n開催日 2020-02-31\n失` });
    expect(printed).toContain('2020-02-31.md:2:7 date-impossible');
    expect(printed).toMatch(
      /a\.txt +取り込みました +kou\/meetings\/2020-02-31\.md +99\.9% +60\.0% +0% +39\.9% +0件 +1件/,
    );
    expect(printed).toContain('原本の39.9%（399字）が、下書きの「#」の行だけにあります');
    expect(printed).toContain('1字を取り込めませんでした');
  });

  it('reads in the encoding it is told', async () => {
    const text = Buffer.from([0xb6, 0xb2, 0xb7, 0xde]);
    expect((await run({ 'a.txt': text }, { council: 'kou' })).printed).toContain('source-encoding');
    expect((await run({ 'a.txt': text }, { council: 'kou', encoding: 'shift_jis' })).printed).toContain('取り込み1件');
  });
});

describe('the council', () => {
  it.each<[string, string, Partial<ImportOptions>, string]>([
    [
      'that the text names, letter-spaced and in another width',
      '甲 市 個人情報\n保護審議会',
      {},
      '甲市個人情報保護審議会（本文にある名前から）',
    ],
    ['that was said', '議事', { council: 'kou' }, 'a.txt：甲市個人情報保護審議会\n'],
    ['that is not there', NAMED, { council: 'otsu' }, 'source-council-unknown'],
    ['that nothing tells', '議事', {}, 'source-council-unclear'],
    ['of two names', `${NAMED}と乙市審議会`, {}, '「甲市個人情報保護審議会」と「乙市審議会」の名前があります'],
    [
      'whose municipality stands apart',
      '第1回個人情報保護審議会\n場所　甲市役所',
      {},
      '甲市個人情報保護審議会（本文にある名前から）',
    ],
    ['whose municipality is nowhere', '第1回個人情報保護審議会', {}, 'source-council-unclear'],
    ['whose name is longer', `大${NAMED}`, {}, '大甲市個人情報保護審議会（本文にある名前から）'],
  ])('%s', async (_, text, options, printed) => {
    const { again, content, inbox } = await run({}, options);
    for (const [id, name] of [
      ['otsu-x', '乙市審議会'],
      ['dai', `大${NAMED}`],
    ] as const) {
      await mkdir(join(content, id));
      await writeFile(
        join(content, id, 'council.yaml'),
        (SMALL_COUNCIL['kou/council.yaml'] ?? '').replace(NAMED, name),
      );
    }
    await writeFile(join(inbox, 'a.txt'), text);
    expect((await again()).printed).toContain(printed);
  });
});

describe('the table', () => {
  it('stands in columns of wide and narrow characters', () => {
    expect(
      tableText(
        ['名', 'n'],
        [
          ['ab', '1'],
          ['日本語', '22'],
        ],
      ),
    ).toEqual(['名      n', 'ab      1', '日本語  22']);
    expect(displayWidth('ｶ日𠮷a')).toBe(6);
  });

  it.each([
    [1000, 1000, '100%'],
    [0, 0, '100%'],
    [99_999, 100_000, '99.9%'],
    [1, 3, '33.3%'],
    [0, 5, '0.0%'],
  ])('%i of %i is %s', (kept, total, text) => {
    expect(percentage({ kept, total })).toBe(text);
  });
});

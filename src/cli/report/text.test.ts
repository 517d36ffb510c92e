import { describe, expect, it } from 'vitest';
import { diagnose } from '../../core/diagnostic/diagnostic.ts';
import { reportText } from './text.ts';

const at = (file: string, line: number, column: number) => ({ file, line, column });

const duplicate = diagnose(
  'duplicate-meeting',
  at('kou/meetings/2010-02-10.md', 3, 10),
  { label: '第5期第1回', other: 'kou/meetings/2010-01-22.md:3:10' },
  [{ at: at('kou/meetings/2010-01-22.md', 3, 10), message: 'もう1つの第5期第1回' }],
);
const html = diagnose('raw-html', at('kou/meetings/2010-01-22.md', 40, 5), { text: '<br\n/>' });
const warning = diagnose('section-without-item', at('kou/meetings/2010-01-22.md', 50, 1), { title: '資料2' });
const advice = diagnose(
  'name-not-listed',
  { file: 'a.md', line: 3, column: 5 },
  { name: '未定', label: '委託先', count: 1, file: 'x/counterparties.yaml' },
);

describe('reportText', () => {
  it('gives each diagnostic its place, code, message, remedy and other places, in order, and counts them', () => {
    expect(
      reportText([duplicate, warning, html], { files: 12 }),
    ).toBe(`kou/meetings/2010-01-22.md:40:5 raw-html HTMLのタグ「<br />」は使えません。
    ${html.remedy}

kou/meetings/2010-01-22.md:50:1 section-without-item 注意：「## 資料2」を資料とする案件がありません。
    ${warning.remedy}

kou/meetings/2010-02-10.md:3:10 duplicate-meeting ${duplicate.message}
    ${duplicate.remedy}
    → kou/meetings/2010-01-22.md:3:10 もう1つの第5期第1回

エラー2件、注意1件（12ファイルを検査）`);
  });

  it.each([
    [[], '問題はありません（3ファイルを検査）'],
    [[html], 'エラー1件（3ファイルを検査）'],
    [[warning], '注意1件（3ファイルを検査）'],
    [[advice], '参考1件（3ファイルを検査）'],
    [[advice, html, warning], 'エラー1件、注意1件、参考1件（3ファイルを検査）'],
    [[warning, html, html], 'エラー2件、注意1件（3ファイルを検査）'],
  ])('closes with the counts', (diagnostics, counts) => {
    expect(reportText(diagnostics, { files: 3 }).split('\n').at(-1)).toBe(counts);
  });

  it.each([
    ['', '例と直し方は手引にあります（npm run dev で表示されるアドレスの後に付けて開いてください）：'],
    ['https://example.org/m', '例と直し方は手引にあります：'],
  ])('leads to the guide at %j, once for each code', (guide, heading) => {
    const lines = reportText([warning, html, html], { files: 3, guide }).split('\n');
    expect(lines.slice(lines.indexOf(heading))).toEqual([
      heading,
      `    ${guide}/guide/diagnostics/#raw-html`,
      `    ${guide}/guide/diagnostics/#section-without-item`,
      '',
      'エラー2件、注意1件（3ファイルを検査）',
    ]);
    expect(reportText([], { files: 3, guide })).toBe('問題はありません（3ファイルを検査）');
  });

  it('is coloured only when told so, and says the same', () => {
    const [plain, coloured] = [false, true].map((color) => reportText([duplicate, warning], { files: 3, color }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how terminals are told colours
    const escapes = /\u001B\[\d+m/g;
    expect(plain).not.toMatch(escapes);
    expect(coloured).toMatch(escapes);
    expect(coloured?.replace(escapes, '')).toBe(plain);
    expect(reportText([], { files: 3, color: true })).toMatch(escapes);
  });
});

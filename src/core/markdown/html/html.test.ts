import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../body/syntax.ts';
import { renderHtml } from './html.ts';

const render = (source: string) => renderHtml(parseMarkdown(source).children, ['件名']);
const table = (name: string, rows: string) =>
  `<div class="table-scroll" tabindex="0" role="group" aria-label="${name}の表">${rows}</div>`.replace(/\n\s*/g, '');
/** Without the line ends that the renderer puts between rows and cells. */
const compact = (html: string) => html.replace(/\n/g, '');

describe('renderHtml', () => {
  it.each([
    ['一段落', '<p>一段落</p>'],
    ['行の途中で\n折り返す', '<p>行の途中で折り返す</p>'],
    ['**強い** *弱い*', '<p><strong>強い</strong> <em>弱い</em></p>'],
    ['[市](https://example.jp/)', '<p><a href="https://example.jp/">市</a></p>'],
    ['A & B < C', '<p>A &#x26; B &#x3C; C</p>'],
    ['- 一\n- 二', '<ul><li>一</li><li>二</li></ul>'],
    ['', ''],
  ])('%j', (source, html) => {
    expect(compact(render(source))).toBe(html);
  });

  it.each([
    '前<script>alert(1)</script>後',
    '<div onclick="alert(1)">\n文\n</div>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,alert)',
    '<!-- 非公開 -->',
    '![x](javascript:alert(1))',
  ])('lets nothing through that runs or was hidden: %j', (source) => {
    expect(render(source)).not.toMatch(/<script|onclick|javascript:|data:|<!--|非公開/);
  });
});

describe('tables', () => {
  it('a case sheet has row headers, and a continued row joins the one above', () => {
    const sheet = '| 件 名 | 委託 |\n| --- | --- |\n| 内容 | 一 |\n|  | 二 |\n|  | 三 |\n| 委託先 | 乙 |';
    expect(compact(render(sheet))).toBe(
      table(
        '件 名「委託」',
        `<table class="case-sheet"><tbody>
        <tr><th scope="row">件 名</th><td>委託</td></tr>
        <tr><th rowspan="3" scope="row">内容</th><td>一</td></tr>
        <tr><td>二</td></tr>
        <tr><td>三</td></tr>
        <tr><th scope="row">委託先</th><td>乙</td></tr>
        </tbody></table>`,
      ),
    );
  });

  it('any other table has column headers', () => {
    expect(compact(render('| 類型 | 事例 |\n| --- | --- |\n| 2 | 甲 ⇒ 乙 |\n|  | **丙 ⇒ 丁** |'))).toBe(
      table(
        '類型・事例',
        `<table><thead><tr><th scope="col">類型</th><th scope="col">事例</th></tr></thead><tbody>
        <tr><td rowspan="2">2</td><td>甲 ⇒ 乙</td></tr>
        <tr><td><strong>丙 ⇒ 丁</strong></td></tr>
        </tbody></table>`,
      ),
    );
  });

  it('an empty first cell below the header continues nothing', () => {
    expect(compact(render('| 年度 | 数 |\n| --- | --- |\n|  | 1 |'))).toContain('<tr><td></td><td>1</td></tr>');
  });

  it('a table of one column is left as it is', () => {
    expect(compact(render('| 件名 |\n| --- |\n|  |'))).toContain('<tr><td>件名</td></tr><tr><td></td></tr>');
  });
});

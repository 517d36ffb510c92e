import { describe, expect, it } from 'vitest';
import { encode } from '../fixtures/encode.ts';
import { show, warned } from '../fixtures/show-blocks.ts';
import { readHtml } from './read-html.ts';

const read = (html: string) => readHtml(new TextEncoder().encode(html), 'a.html');

describe('readHtml', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs and headings', '<h1>会議録</h1><p>一つ目</p><p>二つ目</p>', ['会議録', '', '一つ目', '', '二つ目']],
    ['blocks without paragraphs', '<div>日時<div>場所</div>議題</div>', ['日時', '場所', '議題']],
    ['line breaks, empty lines too', '会長<br>はい<br><br>委員', ['会長', 'はい', '', '委員']],
    ['inline elements', '<p>諮問<b>第4号</b>の<a href="x">資料</a></p>', ['諮問第4号の資料']],
    ['white space as a browser shows it', '<p>\n  会長  が\n  開会  し\nA\nB　た\n</p>', ['会長 が開会 し A B　た']],
    ['preformatted text', '<pre>日　時\n  場所 A\n\n終</pre>', ['日　時', '  場所 A', '', '終']],
    ['bullets', '<ul><li>一<li>二<ul><li>深い</ul></ul>', ['• 一', '• 二', '', '• 深い']],
    ['numbers', '<ol start=3><li>三<li value=7>七<li>八</ol>', ['3. 三', '7. 七', '8. 八']],
    [
      'numbers in letters',
      '<ol type=a><li>一<li>二</ol><ol type=I reversed><li>二<li>一</ol>',
      ['a. 一', 'b. 二', '', 'II. 二', 'I. 一'],
    ],
    ['a second line of an item', '<ul><li>一<p>続き</p></ul>', ['• 一', '', '続き']],
    ['a list with nothing after its number', '<ol><li></ol>', ['1. ']],
    ['ruby', '<p><ruby>柴﨑<rt>しばさき</rt></ruby>委員</p>', ['柴﨑（しばさき）委員']],
    ['ruby with brackets of its own', '<ruby>柴<rp>(</rp><rt>しば</rt><rp>)</rp></ruby>', ['柴(しば)']],
    ['definitions', '<dl><dt>日時<dd>四月<dt>場所<dd>会議室</dl>', ['日時', '四月', '場所', '会議室']],
    [
      'no scripts, styles and comments',
      '<head><title>題</title></head><script>x()</script><style>p{}</style><!-- 注 --><p>本文',
      ['本文'],
    ],
    ['character references', '<p>&#x9AD9;&amp;&#39640;&nbsp;&lt;b&gt;</p>', ['髙&高\u00A0<b>']],
    ['a table', '<table><tr><th>件名<td>委託<tr><th>課<td>住宅<br>課</table>', ['| 件名 | 委託 |', '| 課 | 住宅⏎課 |']],
    [
      'cells over several places',
      '<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁<tr><td colspan=3>戊</table>',
      ['| 甲 | 乙 |  |', '|  | 丙 | 丁 |', '| 戊 |  |  |'],
    ],
    [
      'a table in a cell',
      '<table><tr><td>外<td><table><tr><td>内<td>側</table><tr><td>次<td>後</table>',
      ['| 外 | 内\t側 |', '| 次 | 後 |'],
    ],
    [
      'a list in a cell',
      '<table><tr><td>項目<td><ol><li>一<li>二</ol><tr><td>甲<td>乙</table>',
      ['| 項目 | 1. 一⏎2. 二 |', '| 甲 | 乙 |'],
    ],
    ['a caption', '<table><caption>出欠</caption><tr><td>甲<td>乙</table>', ['出欠', '| 甲 | 乙 |']],
    [
      'a table that arranges the page',
      '<table><tr><td>目次<td><h2>会議録</h2><p>本文</p></table>',
      ['目次', '', '会議録', '', '本文'],
    ],
    ['a frame', '<table><tr><td>枠の<br>中</table>', ['枠の', '中']],
    [
      'cells that claim too much',
      '<table><tr><td colspan=99999 rowspan=99999>甲<tr><td>乙</table>',
      [expect.stringMatching(/^\| 甲 /) as never, expect.stringMatching(/ 乙 \|$/) as never],
    ],
  ])('%s', async (_, html, lines) => {
    expect(show(await read(html))).toEqual(lines);
  });

  it('points out pictures', async () => {
    expect(warned(await read('<p>本文<img src=a.png alt="図"></p>'))).toEqual(['source-not-text']);
    expect(warned(await read('<p>本文</p>'))).toEqual([]);
  });

  it.each([
    ['what the page declares', '<meta charset="Shift_JIS"><p>①会議録</p>', 'shift_jis'],
    ['the old way', '<meta http-equiv="Content-Type" content="text/html; charset=x-sjis"><p>会議録</p>', 'shift_jis'],
    ['XHTML', '<?xml version="1.0" encoding="EUC-JP"?><html><p>会議録</p></html>', 'euc-jp'],
    ['no declaration', '<p>それでは、会議を始めます。</p>', 'euc-jp'],
    ['a wrong declaration', '<meta charset="utf-8"><p>それでは、会議を始めます。</p>', 'shift_jis'],
  ] as const)('decodes by %s', async (_, html, encoding) => {
    expect(show(await readHtml(encode(html, encoding), 'a.html')).join('')).toMatch(
      /^①?会議録$|^それでは、会議を始めます。$/,
    );
  });

  it('refuses a page that no encoding reads', async () => {
    expect(show(await readHtml(Uint8Array.of(0x3c, 0x70, 0x3e, 0x8f, 0xff, 0xfe), 'a.html'))).toEqual([
      '✗ source-encoding',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { plainText } from '../body/plain-text.ts';
import { parseMarkdown } from '../body/syntax.ts';
import { renderHtml } from './html.ts';
import { joinJapaneseLines } from './line-breaks.ts';

/** As the page shows it: `/` is a line of its own. */
const shown = (source: string): string =>
  renderHtml(parseMarkdown(source).children)
    .replace(/<br>\n/g, '/')
    .replace(/<[^>]*>/g, '')
    .trim();

describe('line ends inside a paragraph', () => {
  it.each([
    ['行の途中で\n折り返す', '行の途中で折り返す'],
    ['句点。\n次の文', '句点。次の文'],
    ['一\n二\n三', '一二三'],
    ['end of\nline', 'end of\nline'],
    ['LGWAN\n接続', 'LGWAN\n接続'],
    ['接続\nLGWAN', '接続\nLGWAN'],
    ['- 箇条の\n  途中', '箇条の途中'],
    // Full-width letters and digits, half-width kana, marks, ideographs with variations, beyond the BMP.
    ['令和８年\n４月', '令和８年４月'],
    ['ＬＧＷＡＮ\n接続', 'ＬＧＷＡＮ接続'],
    ['ﾃﾞｰﾀ\nの', 'ﾃﾞｰﾀの'],
    ['件名①\nの件', '件名①の件'],
    ['葛\u{E0100}\n城市', '葛\u{E0100}城市'],
    ['土の\n𠮷田', '土の𠮷田'],
    ['は〃\n％で', 'は〃％で'],
    // The line end may stand at the edge of an emphasis.
    ['**重要**\nです', '重要です'],
    ['これは\n**重要**', 'これは重要'],
    // Hard ones are lines.
    ['一行目  \n二行目', '一行目/二行目'],
    ['一行目\\\n二行目', '一行目/二行目'],
    // A sentence that goes on after a bracket, a numeral or a colon in it.
    ['委託先は\n（以下「受託者」という。）とします', '委託先は（以下「受託者」という。）とします'],
    ['令和\n三年度の', '令和三年度の'],
    ['費用は3\n.5倍', '費用は3\n.5倍'],
    ['前の\nアンケート', '前のアンケート'],
  ])('%j is read as %j', (source, expected) => {
    expect(shown(source)).toBe(expected);
    const { children } = parseMarkdown(source);
    expect(plainText(joinJapaneseLines(children))).toBe(expected.replaceAll('/', '\n'));
    expect(plainText(children)).toBe(plainText(parseMarkdown(source).children));
  });

  it.each([
    ['・委託先\n・期間'],
    ['･筆記用具\n･印鑑'],
    ['（１）対象者\n（２）期間'],
    ['(1) 対象者\n(2) 期間'],
    ['（ア）対象者\n（イ）期間'],
    ['（一）対象者\n（二）期間'],
    ['①次第\n②名簿'],
    ['⑴次第\n⑵名簿'],
    ['１．現状\n２．課題'],
    ['１　現状\n２　課題'],
    ['2) 方法\n3) 結論'],
    ['ア　申請\nイ　審査'],
    ['一　開会\n二　議事'],
    ['○範囲\n○年限'],
    ['■令和5年度\n※見込み'],
    ['→ 4月\n⇒ 5月'],
    ['－費用\n－期間'],
    ['【目的】市の\n【方法】公募'],
    ['Ⅰ現状\nⅡ課題'],
    ['a) 現状\nb) 課題'],
    ['　一字下げ\n　一字下げ'],
    ['日時：6月16日\n場所：会議室'],
    ['令和5年度　1,200件\n令和6年度　1,350件'],
  ])('the lines of %j are lines', (list) => {
    const lines = list.split('\n').map((line) => line.trim());
    const source = `次のとおりです。\n${list}`;
    const read = shown(source)
      .split('/')
      .map((line) => line.trim());
    // A list in columns has no mark on its first line.
    expect(read.join('/').endsWith(lines.join('/'))).toBe(true);
    const text = plainText(joinJapaneseLines(parseMarkdown(source).children));
    expect(text.split('\n').map((line) => line.trim())).toEqual(read);
  });

  it('keeps what stands right below a short line of a list apart', () => {
    expect(shown('・費用\n以上の1点です。')).toBe('・費用/以上の1点です。');
    const wrapped = `・${'長い項目が折り返される'.repeat(4)}`;
    expect(shown(`${wrapped}\nので、続きます。`)).toBe(`${wrapped}ので、続きます。`);
  });
});

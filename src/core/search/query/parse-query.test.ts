import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, type QueryTerm } from './parse-query.ts';

/** `a|"b" -c field:d`, in one line. */
function write(typed: string): string {
  const { groups, excluded, fields } = parseQuery(typed);
  const one = ({ text, isExact }: QueryTerm) => (isExact ? `"${text}"` : text);
  return [
    ...groups.map((terms) => terms.map(one).join('|')),
    ...excluded.map((term) => `-${one(term)}`),
    ...fields.map((clause) => `${clause.isNegated ? '-' : ''}${clause.field}:${one(clause)}`),
  ].join(' ');
}

describe('parseQuery', () => {
  it.each([
    ['国保 滞納', '国保 滞納'],
    ['　国保　滞納\n', '国保 滞納'],
    ['国保 OR 国民年金', '国保|国民年金'],
    ['国保 ＯＲ 国民年金 委託', '国保|国民年金 委託'],
    ['国保 | 年金 ｜ 介護', '国保|年金|介護'],
    ['国保 or 年金', '国保 or 年金'],
    ['委託 -再委託', '委託 -再委託'],
    ['委託 －再委託', '委託 -再委託'],
    ['委託 NOT 再委託', '委託 -再委託'],
    ['委託 ＮＯＴ 再委託', '委託 -再委託'],
    ['委託 NOT -再委託', '委託 再委託'],
    ['委託 -"再 委託"', '委託 -"再 委託"'],
    ['検討 - 結果', '検討 - 結果'],
    ['LG-WAN ーモデム', 'LG-WAN ーモデム'],
    ['"ほかに ありますか。"', '"ほかに ありますか。"'],
    ['＂ほかに＂ “はい” ”いいえ”', '"ほかに" "はい" "いいえ"'],
    ['「立会い」 『条例』', '"立会い" "条例"'],
    ['「立会い」の 「有無」', '「立会い」の "有無"'],
    ['「はい」と答え', '「はい」と答え'],
    ['「「二重」」', '"「二重」"'],
    ['"国保"の "滞納"', '"国保" の "滞納"'],
    ['"a"b" c', '"a"b" c'],
    ['「」', '「」'],
    ['""', '""'],
    ['5" 3', '5" 3'],
    ['speaker:会長 個人情報', '個人情報 speaker:会長'],
    ['発言者：会長', 'speaker:会長'],
    ['ＳＰＥＡＫＥＲ：会長', 'speaker:会長'],
    ['所管課:"住宅課" -種別:委託', 'department:"住宅課" -type:委託'],
    [
      '年:2010 結果:承認 council:練馬 role:chair',
      'council:練馬 year:2010 outcome:承認 role:chair'.split(' ').sort().join(' '),
    ],
    ['時間：15時 http://a', '時間：15時 http://a'],
    ['', ''],
    [' 　', ''],
    ['.*+?^$()[]{}\\', '.*+?^$()[]{}\\'],
    ['。、', '。、'],
    ['国保 AND 滞納', '国保 滞納'],
    ['国保 ＡＮＤ 滞納 AND 督促', '国保 滞納 督促'],
    ['国保 AND -滞納', '国保 -滞納'],
    ['国保 AND NOT 滞納', '国保 -滞納'],
    ['国保 and 滞納', '国保 and 滞納'],
    ['"国保 AND 滞納"', '"国保 AND 滞納"'],
    ['(国保 OR 年金) 滞納', '国保|年金 滞納'],
    ['（国保 OR 年金） 滞納', '国保|年金 滞納'],
    ['滞納 (国保 OR 年金)', '滞納 国保|年金'],
    ['(国保 OR 年金) AND (滞納 OR 督促)', '国保|年金 滞納|督促'],
    ['(国保 OR 年金) (滞納 OR 督促)', '国保|年金 滞納|督促'],
    ['(国保 OR 年金) OR 介護', '国保|年金|介護'],
    ['(国保 滞納)', '国保 滞納'],
    ['((国保 OR 年金) 滞納)', '国保|年金 滞納'],
    ['委託 -(再委託 OR 派遣)', '委託 -再委託 -派遣'],
    ['委託 NOT (再委託 OR 派遣)', '委託 -再委託 -派遣'],
    ['("国民 健康" OR 年金) 滞納', '"国民 健康"|年金 滞納'],
    ['(「国保」 OR 年金)', '"国保"|年金'],
    ['("国保") 委託', '"国保" 委託'],
    ['(株) 委託', '(株) 委託'],
    ['個人情報(氏名 住所)', '個人情報(氏名 住所)'],
    ['(案)', '(案)'],
    ['国保) 年金', '国保) 年金'],
    ['(国保 年金)課', '(国保 年金)課'],
    ['()', '()'],
    ['*', '*'],
    ['"国保*"', '"国保*"'],
  ])('reads %j as %j', (typed, expected) => {
    expect(write(typed).split(' ').sort()).toEqual(expected.split(' ').sort());
    expect(parseQuery(typed).readings).toEqual([]);
  });

  it.each([
    ['"国保 滞納', '"国保 滞納"', '閉じられていない'],
    ['「国保', '"国保"', '「「」が閉じられていない'],
    ['国保 OR', '国保', 'OR の前か後'],
    ['OR 国保', '国保', 'OR の前か後'],
    ['国保 OR OR 年金', '国保|年金', 'OR の前か後'],
    ['国保 OR -年金', '国保 -年金', 'OR でつなげるのは'],
    ['国保 OR 年:2010', '国保 year:2010', 'OR でつなげるのは'],
    ['国保 NOT', '国保', 'NOT の後'],
    ['-国保', '"-国保"', '除く言葉だけ'],
    ['NOT 国保', '"NOT" "国保"', '除く言葉だけ'],
    ['OR', '"OR"', 'OR の前か後'],
    ['speaker: 国保', '国保', '「発言者:」の後に言葉がない'],
    ['speeker:会長', 'speeker:会長', '「speaker:」の誤り'],
    ['foo:会長', 'foo:会長', '「foo:」という項目はない'],
    ['国保 AND', '国保', 'AND の前か後'],
    ['AND 国保', '国保', 'AND の前か後'],
    ['国保 AND AND 年金', '国保 年金', 'AND の前か後'],
    ['(国保 OR ) 滞納', '国保 滞納', 'OR の前か後'],
    ['(国保 OR 年金', '(国保|年金', '括弧が閉じられていない'],
    ['国保*', '国保', '「国保*」の * は外しました'],
    ['国保＊ 滞納', '国保 滞納', '「国保＊」の * は外しました'],
    ['国*保', '国*保', '文字のとおり'],
    ['(国保 滞納) OR 年金', '国保|滞納|年金', 'どれかひとつ'],
    ['年金 OR (国保 滞納)', '年金|国保|滞納', 'どれかひとつ'],
    ['委託 -(再委託 派遣)', '委託 -再委託 -派遣', 'どれもないもの'],
    ['( )', '"(" ")"', ''],
  ])('reads %j as %j, and says so', (typed, expected, says) => {
    expect(write(typed)).toBe(expected);
    expect(parseQuery(typed).readings.join()).toContain(says);
  });

  it('knows where each term stands', () => {
    const { groups } = parseQuery('a "b c"　「d」');
    expect(groups.flat().map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 7],
      [8, 11],
    ]);
  });

  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          '「',
          '」',
          '”',
          '-',
          '－',
          ' ',
          '　',
          'OR',
          'NOT',
          'speaker:',
          '年：',
          '国保',
          'x',
          '\ud800',
          '😀',
          '(',
          ')',
          '（',
          '）',
          'AND',
          '*',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  );

  it('reads anything without throwing, and loses no word of it', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { groups, excluded, fields, readings } = parseQuery(typed);
        const terms = [...groups.flat(), ...excluded, ...fields];
        for (const { text, start, end } of terms) {
          expect(text).not.toBe('');
          expect(typed.slice(start, end)).toContain(text);
        }
        if (typed.trim() !== '' && terms.length === 0) expect(readings).not.toEqual([]);
      }),
      { seed: 41, numRuns: 500 },
    );
  });

  it('reads a quoted passage as that passage, whatever is in it but a quotation mark', () => {
    const passage = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(passage, (text) => {
        fc.pre(!/["＂”]/.test(text) && text.trim() !== '');
        expect(parseQuery(`"${text}"`).groups).toMatchObject([[{ text, isExact: true }]]);
      }),
      { seed: 42 },
    );
  });

  it('takes long input at its length', () => {
    for (const unit of ['"', '「', 'OR ', '- ', 'あ', 'speaker:', '" 「', '( ', ' )', '( a ) ', 'a* ']) {
      const started = Date.now();
      parseQuery(unit.repeat(Math.ceil(10_000 / unit.length)));
      expect(Date.now() - started).toBeLessThan(1000);
    }
  });
});

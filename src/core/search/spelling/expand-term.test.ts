import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../fold/fold.ts';
import { expandTerm, MOST_FORMS } from './expand-term.ts';
import { makeLexicon } from './lexicon.ts';

const READINGS = new Map([
  ['たいのう', ['滞納']],
  ['こくほ', ['国保']],
  ['とりあつかい', ['取り扱い']],
  ['いじょう', ['以上', '異常']],
  ['ごご', Array.from({ length: 50 }, (_, place) => `語${place}`)],
]);
const LEXICON = makeLexicon(
  [
    ['国保', '国民健康保険'],
    ['個人番号', 'マイナンバー'],
    ['市', '市役所'],
    ['パソコン', 'コンピューター', 'PC'],
    ['コールセンター', '電話センター', 'Call Center'],
    { words: ['outsourcing', '委託'], relation: 'one-way' },
    { words: ['個人情報', 'プライバシー'], relation: 'see-also' },
  ],
  READINGS,
);

const formsOf = (text: string): string[] => expandTerm(text, LEXICON).map((form) => form.text);

describe('expandTerm', () => {
  it.each([
    ['国保', ['国保', '国民健康保険']],
    ['国民健康保険料', ['国民健康保険料', '国保料']],
    ['ﾏｲﾅﾝﾊﾞｰ', ['ﾏｲﾅﾝﾊﾞｰ', 'マイナンバ', '個人番号']],
    ['市', ['市', '市役所']],
    ['市民', ['市民']],
    ['立会い', ['立会い', '立ち会い', '立会']],
    ['立会', ['立会', '立ち会い', '立会い', '立ち会']],
    ['立ち会った', ['立ち会った', '立会った']],
    ['問合せ先', ['問合せ先', '問い合わせ先', '問い合せ先', '問合わせ先']],
    ['手続', ['手続', '手続き']],
    ['見積り', ['見積り', '見積', '見積もり']],
    ['行なった', ['行なった', '行った']],
    ['6,000円', ['6,000円', '6000円', '6千円', '六千円']],
    ['６０００円', ['６０００円', '6,000円', '6千円', '六千円']],
    ['1234567', ['1234567', '1,234,567']],
    ['6,00', ['6,00']],
    ['042-393-5111', ['042-393-5111']],
    ['第十三条', ['第十三条', '第13条', '13条', '十三条']],
    ['１３条', ['１３条', '十三条']],
    ['第5期第15回', ['第5期第15回', '第五期第15回', '第5期第十五回', '第五期第十五回']],
    ['別表四', ['別表四', '別表第4', '別表第四', '別表4']],
    ['ウイルス', ['ウイルス', 'ウィルス']],
    ['ヴァイオリン', ['ヴァイオリン', 'バイオリン']],
    ['十分', ['十分']],
    ['一部', ['一部']],
    ['コンピューター', ['コンピューター', 'コンピュータ', 'パソコン', 'PC']],
    ['サーバ室', ['サーバ室', 'サーバー室']],
    ['コピー', ['コピー']],
    ['パソコン', ['パソコン', 'コンピューター', 'コンピュータ', 'PC']],
    ['コンピュータ', ['コンピュータ', 'パソコン', 'コンピューター', 'PC']],
    ['コールセンター', ['コールセンター', 'コールセンタ', '電話センター', '電話センタ', 'Call Center']],
    ['ごみ', ['ごみ', 'ゴミ']],
    ['ゴミ', ['ゴミ', 'ごみ']],
    [
      '3ヶ月',
      [
        '3ヶ月',
        '三ヶ月',
        '3か月',
        '3ケ月',
        '3カ月',
        '3ヵ月',
        '3箇月',
        '三か月',
        '三ケ月',
        '三カ月',
        '三ヵ月',
        '三箇月',
      ],
    ],
    ['委託', ['委託']],
    ['Outsourcing', ['Outsourcing', '委託']],
    ['個人情報', ['個人情報']],
    ['call center', ['call center', 'コールセンター', 'コールセンタ', '電話センター', '電話センタ']],
    [
      'ＣＡＬＬ　ＣＥＮＴＥＲ',
      ['ＣＡＬＬ　ＣＥＮＴＥＲ', 'コールセンター', 'コールセンタ', '電話センター', '電話センタ'],
    ],
    ['callcenter', ['callcenter', 'コールセンター', 'コールセンタ', '電話センター', '電話センタ', 'Call Center']],
    ['PCR検査', ['PCR検査']],
    ['PC教室', ['PC教室', 'パソコン教室', 'コンピューター教室', 'コンピュータ教室']],
    ['たいのう', ['たいのう', 'タイノウ', '滞納']],
    ['タイノウ', ['タイノウ', '滞納']],
    ['tainou', ['tainou', '滞納']],
    ['いじょう', ['いじょう', 'イジョウ', '以上', '異常']],
    ['とりあつかい', ['とりあつかい', 'トリアツカイ', '取り扱い', '取扱い', '取扱']],
    ['たいのうしゃ', ['たいのうしゃ', 'タイノウシャ']],
    ['滞納', ['滞納']],
    ['', []],
    ['\u200b', []],
  ])('of %j are %j', (text, expected) => {
    expect(formsOf(text)).toEqual(expected);
  });

  /** Each line is one date: whichever form is typed finds all of them. */
  it.each([
    [
      '平成22年1月22日',
      '2010年1月22日',
      'H22.1.22',
      '2010-01-22',
      '平22.1.22',
      '2010/1/22',
      '平成二十二年一月二十二日',
    ],
    ['平成22年1月', '2010年1月', 'H22.1', '2010-01', '２０１０年１月', '2010/1'],
    ['平成22年', '2010年', '平成二十二年'],
    ['平成22年度', '2010年度'],
    ['令和元年5月1日', '2019年5月1日', 'R1.5.1', '令和1年5月1日', 'r元.5.1'],
    ['昭和64年1月7日', '1989-01-07', 'S64.1.7'],
  ])('of %s are those of %s', (...dates) => {
    for (const typed of dates) {
      const folded = expandTerm(typed, LEXICON).map((form) => form.folded);
      // 元 in a short form is read, and not written.
      const expected = dates.filter((date) => !/^r元/.test(date)).map(fold);
      expect(folded).toEqual(expect.arrayContaining(expected));
    }
  });

  it.each(['平成22年13月', '平成22年2月30日', '平成40年5月', '12345年', '1-22', '2010-13'])(
    'leaves %s alone',
    (text) => {
      expect(formsOf(text).filter((form) => /令和|昭和|20\d\d|平\d/.test(form) && form !== text)).toEqual([]);
    },
  );

  it('knows both eras of a year, and the one of a month', () => {
    expect(formsOf('2019年')).toEqual(expect.arrayContaining(['令和元年', '平成31年']));
    expect(formsOf('2019年4月')).toContain('平成31年4月');
    expect(formsOf('2019年4月').join()).not.toContain('令和');
  });

  it.each([
    ['H22.1', '平成22年1月', '', ''],
    ['平成22年1月', 'H22.1', '0123456789', '0123456789'],
    ['十三条', '13条', '0123456789', ''],
    ['第十三条', '第13条', '', ''],
    ['別表四', '別表4', '', '0123456789'],
    ['サーバー', 'サーバ', '', ''],
  ])('of %s: %s stands alone', (typed, text, notBefore, notAfter) => {
    expect(expandTerm(typed, LEXICON).find((form) => form.text === text)).toMatchObject({ notBefore, notAfter });
  });

  it('of a reading are few', () => {
    expect(formsOf('ごご').length).toBeLessThanOrEqual(8);
    expect(expandTerm('たいのう', LEXICON).map(({ kind }) => kind)).toEqual(['typed', 'kana', 'reading']);
  });

  it('are few, each once, and the typed one first', () => {
    const parts = fc.constantFrom(
      '国保',
      '立会い',
      '第3条',
      '1ヶ月',
      '平成22年1月',
      'サーバー',
      '6000',
      'の',
      'たいのう',
      '及び',
      '30万円',
      '使い回し',
      'call center',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 5 }), (words, rest) => {
        const typed = words.join('') + rest;
        const folded = expandTerm(typed, LEXICON).map((form) => form.folded);
        expect(folded.length).toBeLessThanOrEqual(MOST_FORMS);
        expect(new Set(folded).size).toBe(folded.length);
        expect(folded[0] ?? '').toBe(fold(typed));
      }),
      { seed: 43 },
    );
  });
});

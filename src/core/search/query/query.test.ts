import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../spelling/lexicon.ts';
import type { FieldOptions } from './field-values.ts';
import { isEmptyQuery, LONGEST_QUERY, MOST_WORDS, readQuery, type SearchWord } from './query.ts';

const OPTIONS: FieldOptions = {
  council: [{ value: 'nerima-privacy', label: '練馬区情報公開および個人情報保護運営審議会' }],
  department: [
    { value: 'nerima-privacy/housing', label: '住宅課' },
    { value: 'nerima-privacy/pension', label: '国保年金課' },
    { value: 'higashimurayama-privacy/pension', label: '保険年金課' },
  ],
  outcome: [
    { value: 'approved-as-proposed', label: '原案どおり承認' },
    { value: 'approved-with-conditions', label: '条件を付して承認' },
    { value: 'rejected', label: '不承認' },
    { value: 'withdrawn', label: '取下げ', also: ['撤回', '議案の撤回'] },
  ],
  role: [
    { value: 'chair', label: '会長' },
    { value: 'vice-chair', label: '副会長' },
  ],
  year: ['2009', '2010', '2011'].map((value) => ({ value, label: `${value}年` })),
};

const write = (words: readonly SearchWord[]) => words.map(({ forms }) => forms.map(({ folded }) => folded).join('|'));

describe('readQuery', () => {
  it.each([
    ['国民健康保険料　滞納', ['国民健康保険料', '滞納']],
    ['  ＵＳＢ\tusb ', ['usb']],
    ['「立会い」', ['立会い']],
    ['立会い', ['立会い|立ち会い|立会']],
    ['国保 OR 立会い', ['国保|立会い|立ち会い|立会']],
    ['', []],
    [' 　\n', []],
    ['\u200b', []],
    ['個人\ufeff情報', ['個人情報']],
    ['6,000円', ['6,000円|6000円|6千円|六千円']],
    ['"6,000円"', ['6,000円']],
  ])('reads %j', (typed, words) => {
    const query = readQuery(typed);
    expect(write(query.words)).toEqual(words);
    expect(isEmptyQuery(query)).toBe(words.length === 0);
  });

  it.each([
    ['call center', ['call center|コールセンター|コールセンタ']],
    ['委託 CALL　Center 滞納', ['委託', 'call center|コールセンター|コールセンタ', '滞納']],
    ['call center system', ['call center|コールセンター|コールセンタ', 'system']],
    ['call AND center', ['call', 'center']],
    ['"call" center', ['call', 'center']],
    ['call OR center', ['call|center']],
    ['call (center OR 委託)', ['call', 'center|委託']],
    ['call', ['call']],
    ['callcenter', ['callcenter|call center|コールセンター|コールセンタ']],
  ])('joins what the lexicon knows as one: %j', (typed, words) => {
    const lexicon = makeLexicon([['call center', 'コールセンター']]);
    expect(write(readQuery(typed, { lexicon }).words)).toEqual(words);
  });

  it('joins nothing that is looked for as typed', () => {
    const lexicon = makeLexicon([['call center', 'コールセンター']]);
    expect(write(readQuery('call center', { lexicon, isExact: true }).words)).toEqual(['call', 'center']);
  });

  it('looks for words as typed when told so, and for excluded ones always', () => {
    expect(write(readQuery('立会い 6,000円', { isExact: true }).words)).toEqual(['立会い', '6,000円']);
    expect(write(readQuery('委託 -立会い').excluded)).toEqual(['立会い']);
  });

  it.each([
    ['所管課:住宅課', 'department', ['nerima-privacy/housing']],
    ['department:pension', 'department', ['nerima-privacy/pension', 'higashimurayama-privacy/pension']],
    ['所管課:年金', 'department', ['nerima-privacy/pension', 'higashimurayama-privacy/pension']],
    ['結果:承認', 'outcome', ['approved-as-proposed', 'approved-with-conditions']],
    ['結果:不承認', 'outcome', ['rejected']],
    ['結果:撤回', 'outcome', ['withdrawn']],
    ['結果:議案の', 'outcome', ['withdrawn']],
    ['立場:会長', 'role', ['chair']],
    ['年:2010', 'year', ['2010']],
    ['年：平成２２年', 'year', ['2010']],
    ['year:H22', 'year', ['2010']],
    ['year:2009-2010', 'year', ['2009', '2010']],
    ['year:平成21年〜平成22年', 'year', ['2009', '2010']],
    ['year:2009..2011', 'year', ['2009', '2010', '2011']],
    ['council:練馬', 'council', ['nerima-privacy']],
  ])('reads %s', (typed, field, values) => {
    expect(readQuery(typed, { options: OPTIONS })).toMatchObject({
      words: [],
      fields: [{ field, values: new Set(values), isNegated: false }],
      readings: [],
    });
  });

  it('takes any of the values of a field that is named twice, and says so', () => {
    const query = readQuery('year:2009 year:2011 -year:2010', { options: OPTIONS });
    expect(query.fields).toEqual([
      { field: 'year', values: new Set(['2009', '2011']), isNegated: false },
      { field: 'year', values: new Set(['2010']), isNegated: true },
    ]);
    expect(query.readings.join()).toContain('2つ以上');
  });

  it.each(['所管課:税務課', '年:平成99年', '年:来年', '年:2009-2010-2011', '年:2031'])(
    'looks for %s as text, and says so',
    (typed) => {
      const { words, fields, readings } = readQuery(typed, { options: OPTIONS });
      expect([words.map((word) => word.typed), fields]).toEqual([[typed], []]);
      expect(readings.join()).toContain('この書庫にない');
    },
  );

  it('reads speakers', () => {
    expect(readQuery('speaker:会長 発言者：Ａ委員 -speaker:事務局').speakers).toEqual([
      { names: ['会長', 'a委員'], isNegated: false },
      { names: ['事務局'], isNegated: true },
    ]);
  });

  it('says when it leaves something out', () => {
    const isCut = (typed: string) => readQuery(typed).readings.join().includes('長い入力');
    expect(isCut('あ'.repeat(LONGEST_QUERY))).toBe(false);
    expect(isCut('あ'.repeat(LONGEST_QUERY + 1))).toBe(true);
    const many = Array.from({ length: MOST_WORDS + 1 }, (_, index) => `語${index}`).join(' ');
    expect(readQuery(many).words).toHaveLength(MOST_WORDS);
    expect(isCut(many)).toBe(true);
  });

  it('reads anything without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const { words, excluded, speakers } = readQuery(typed, { options: OPTIONS });
        for (const { forms } of [...words, ...excluded]) expect(forms[0]?.folded).not.toBe('');
        expect(words.length + excluded.length + speakers.length).toBeLessThanOrEqual(MOST_WORDS);
      }),
      { seed: 8 },
    );
  });
});

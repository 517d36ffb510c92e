import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareSuggest } from './suggest.ts';
import type { Suggestion } from './suggestions.ts';

const one = (kind: Suggestion['kind'], text: string, ...others: string[]): Suggestion => ({ kind, text, others });
const ALL: readonly Suggestion[] = [
  one('synonym', '国保', '国民健康保険'),
  one('synonym', '国民健康保険', '国保'),
  one('department', '国保年金課', 'こくほねんきんか'),
  one('department', '住宅課', 'じゅうたくか'),
  one('law', '練馬区個人情報保護条例', '条例'),
  one('article', '条例第13条', '個人情報の処理業務の委託'),
  one('title', '国民健康保険料の徴収業務の委託について'),
  one('title', '柴﨑住宅の委託について'),
  one('title', 'A 棟：工事'),
  one('title', '-5度'),
];
const suggest = prepareSuggest(ALL);
const offered = (typed: string) => suggest(typed).map((offer) => offer.typed);

describe('a word of the archive', () => {
  const readings = new Map([
    ['たいのう', ['滞納']],
    ['たいのうしゃ', ['滞納者']],
    ['こくほ', ['国保']],
    ['いたく', ['委託']],
  ]);
  const offer = (typed: string) => prepareSuggest(ALL, { readings })(typed).map((one) => one.typed);

  it.each([
    ['たい', ['滞納', '滞納者']],
    ['たいの', ['滞納', '滞納者']],
    ['タイノ', ['滞納', '滞納者']],
    ['たいのs', ['滞納', '滞納者']],
    ['taino', ['滞納', '滞納者']],
    ['委託 たいのうし', ['委託 滞納者']],
    ['こくほ', ['国保', '国保年金課']],
    ['いた', ['委託']],
    ['た', []],
    ['滞', []],
    ['のう', []],
  ])('is offered to who types %j: %j', (typed, expected) => {
    expect(offer(typed)).toEqual(expected);
  });
});

describe('a word that is being typed', () => {
  it.each([
    ['国', ['国民健康保険', '国保年金課', '国民健康保険料の徴収業務の委託について', '国保']],
    ['国保', ['国保年金課', '国民健康保険']],
    ['こくほ', ['国保年金課']],
    ['コクホ', ['国保年金課']],
    ['ｺｸﾎ', ['国保年金課']],
    ['ジュウタク', ['住宅課']],
    ['住宅', ['住宅課', '柴﨑住宅の委託について']],
    ['条例', ['条例第13条', '練馬区個人情報保護条例']],
    ['条例第１３', ['条例第13条']],
    ['柴崎', ['柴﨑住宅の委託について']],
    ['滞納　こくほ', ['滞納　国保年金課']],
    ['滞納 -じゅう', ['滞納 -住宅課']],
    ['a', ['"A 棟：工事"']],
    ['5度', ['"-5度"']],
    ['委', []],
    ['国保年金課', []],
    ['', []],
    [' ', []],
    ['国保 ', []],
    ['"', []],
  ])('%j brings %j', (typed, expected) => {
    expect([...offered(typed)].sort()).toEqual([...expected].sort());
  });

  it('brings beginnings before middles', () => {
    expect(offered('住宅')).toEqual(['住宅課', '柴﨑住宅の委託について']);
    expect(offered('委託').at(0)).toBe('国民健康保険料の徴収業務の委託について');
  });

  it('brings a few of a kind, and a few in all', () => {
    const named = (kind: Suggestion['kind'], text: string) =>
      Array.from({ length: 50 }, (_, index) => one(kind, `${text}${index}`));
    const many = [...named('title', '委託'), ...named('law', '委託法'), ...named('department', '委託課')];
    const offers = prepareSuggest(many)('委託');
    expect(offers.map(({ suggestion }) => suggestion.kind)).toEqual([
      ...Array.from({ length: 4 }, () => 'title'),
      ...Array.from({ length: 4 }, () => 'law'),
    ]);
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (typed) => {
        for (const offer of suggest(typed)) expect(ALL).toContain(offer.suggestion);
      }),
      { seed: 9 },
    );
    expect(suggest('あ'.repeat(100_000))).toEqual([]);
  });
});

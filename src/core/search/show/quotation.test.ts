import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarks } from './marks.ts';
import { quote } from './quotation.ts';

const TEXT = '滞納が増えた。徴収を委託する。結果は報告する。「保険」の話である。';

describe('quote', () => {
  it.each([
    [TEXT, '徴収', '……徴収を委託する。……'],
    [TEXT, '滞納 委託', '滞納が増えた。徴収を委託する。……'],
    [TEXT, '滞納 報告', '滞納が増えた。……結果は報告する。……'],
    [TEXT, '保険', '……「保険」の話である。'],
    [TEXT, '増えた。徴収', '滞納が増えた。徴収を委託する。……'],
    ['「よいです。」と言った。', 'よい', '「よいです。」……'],
    ['件名\t委託\n所管\t住宅課\n', '住宅', '……所管\t住宅課'],
    ['一行目\n二行目', '行目', '一行目\n二行目'],
    ['終わりのない文', '文', '終わりのない文'],
    ['本当ですか！？はい。', '本当', '本当ですか！？……'],
  ])('of %j for %j gives %j', (text, query, expected) => {
    expect(quote(text, readMarks(query)(text))).toBe(expected);
  });

  it.each([
    ['短い文。次の文。', '短い文。次の文。'],
    [`${'あ'.repeat(100)}。${'い'.repeat(100)}`, `${'あ'.repeat(100)}。……`],
    ['あ'.repeat(200), `${'あ'.repeat(120)}……`],
    [`${'あ'.repeat(119)}😀い`, `${'あ'.repeat(119)}……`],
    ['', ''],
  ])('of %j without a place gives its beginning', (text, expected) => {
    expect(quote(text, [])).toBe(expected);
  });

  it('quotes nothing that the text does not say, and all that was found', () => {
    const text = fc.string({ unit: fc.constantFrom(...'国保。！」\n\t 滞納'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 5 }), (whole, from, length) => {
        const start = from % whole.length;
        const place = { start, end: Math.min(whole.length, start + length) };
        const quoted = quote(whole, [place]);
        for (const part of quoted.split('……')) expect(whole).toContain(part);
        expect(quoted).toContain(whole.slice(place.start, place.end).trim());
      }),
      { seed: 10 },
    );
  });
});

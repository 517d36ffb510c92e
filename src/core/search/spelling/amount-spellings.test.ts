import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandTerm } from './expand-term.ts';
import { PLAIN_LEXICON } from './lexicon.ts';

const formsOf = (text: string): string[] => expandTerm(text, PLAIN_LEXICON).map((form) => form.text);

describe('an amount', () => {
  /** Each line is one: whichever is typed finds all of them. */
  it.each([
    ['三十万円', '30万円', '300,000円', '300000円'],
    ['30万', '三十万', '300,000'],
    ['百万円', '100万円', '1,000,000円', '1000000円'],
    ['5千円', '五千円', '5,000円', '5000円'],
    ['1億2千万円', '1億2,000万円', '1億2000万円', '一億二千万円', '120,000,000円'],
    ['1.5億円', '1億5,000万円', '150,000,000円'],
    ['千万円', '一千万円', '1,000万円', '10,000,000円'],
    ['12万3456円', '12万3,456円', '123,456円', '123456円', '十二万三千四百五十六円'],
    ['百円', '100円'],
    ['2万人', '20,000人', '二万人'],
    ['委託料300万円', '委託料3,000,000円', '委託料三百万円'],
    ['2億', '二億', '200,000,000'],
    ['1兆円', '1,000,000,000,000円', '一兆円'],
  ])('%s', (...line) => {
    for (const typed of line) expect(formsOf(typed)).toEqual(expect.arrayContaining(line));
  });

  it.each([
    '十分',
    '一般',
    '区内一円',
    '数十万円',
    '何百万',
    '万一',
    '千代田',
    '八百屋',
    '2010年',
    '042-393-5111',
    '1,00円',
    '万円',
    '第1万',
    '五十音',
    '千羽鶴',
    '億劫',
  ])('is not %s', (typed) => {
    expect(
      formsOf(typed).filter((form) => form !== typed && /[万億千]|\d{4}|,/.test(form) && !/年/.test(form)),
    ).toEqual([]);
  });

  it('is no part of another amount', () => {
    const form = expandTerm('300,000円', PLAIN_LEXICON).find(({ text }) => text === '30万円');
    expect(form?.notBefore).toContain('1');
    const open = expandTerm('30万', PLAIN_LEXICON).find(({ text }) => text === '三十万');
    expect(open?.notAfter).toContain('五');
  });

  it('keeps its value: each way of writing a number finds the others', () => {
    const values = fc.oneof(fc.integer({ min: 2, max: 9999 }), fc.integer({ min: 10_000, max: 10 ** 13 }));
    fc.assert(
      fc.property(values, (value) => {
        const forms = formsOf(`${value}円`);
        for (const form of forms) expect(formsOf(form)).toEqual(expect.arrayContaining([`${value}円`]));
      }),
      { seed: 44 },
    );
  });
});

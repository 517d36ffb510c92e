import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_QUERY, MOST_WORDS, readQuery } from './query.ts';

describe('readQuery', () => {
  it.each([
    ['国民健康保険料　滞納', [['国民健康保険料'], ['滞納']]],
    ['  ＵＳＢ\tusb ', [['usb']]],
    ['「立会い」', [['「立会い」']]],
    ['', []],
    [' 　\n', []],
    ['\u200b', []],
    ['個人\ufeff情報', [['個人情報']]],
    ['6,000円', [['6,000円', '6000円']]],
    ['６０００円', [['6000円', '6,000円']]],
    ['1234567', [['1234567', '1,234,567']]],
    ['1,234,567', [['1,234,567', '1234567']]],
    ['6,00', [['6,00']]],
    ['2010年', [['2010年']]],
    ['042-393-5111', [['042ー393ー5111']]],
  ])('reads %j', (typed, forms) => {
    expect(readQuery(typed).words.map((word) => word.forms)).toEqual(forms);
  });

  it('keeps each word as it was typed', () => {
    expect(readQuery('ＵＳＢ １３条').words.map((word) => word.typed)).toEqual(['ＵＳＢ', '１３条']);
  });

  it('says when it leaves something out', () => {
    expect(readQuery('あ'.repeat(LONGEST_QUERY)).isCut).toBe(false);
    expect(readQuery('あ'.repeat(LONGEST_QUERY + 1)).isCut).toBe(true);
    const many = Array.from({ length: MOST_WORDS + 1 }, (_, index) => `語${index}`).join(' ');
    expect(readQuery(many)).toMatchObject({ isCut: true, words: { length: MOST_WORDS } });
  });

  it('reads anything without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        for (const { forms } of readQuery(typed).words) expect(forms[0]).not.toBe('');
      }),
      { seed: 8 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { fold, foldPieces } from './fold.ts';

describe('fold', () => {
  it.each([
    ['１３条', '13条'],
    ['ＵＳＢ', 'usb'],
    ['ｺｰﾙｾﾝﾀｰ', 'コールセンター'],
    ['ガイド', 'ガイド'],
    ['か\u3099い', 'がい'],
    ['㈱アルカディア', '(株)アルカディア'],
    ['①', '1'],
    ['ＬＧ－ＷＡＮ', 'lgーwan'],
    ['LG‐WAN', 'lgーwan'],
    ['LG-WAN', 'lgーwan'],
    ['コ-ルセンタ-', 'コールセンター'],
    ['2月15日～3月14日', '2月15日〜3月14日'],
    ['2月15日~3月14日', '2月15日〜3月14日'],
    ['柴﨑', '柴崎'],
    ['髙橋', '高橋'],
    ['齋藤と渡邉', '斎藤と渡辺'],
    ['葛\u{E0100}飾', '葛飾'],
    ['個人\u200b情報', '個人情報'],
    ['6,000', '6,000'],
    ['', ''],
  ])('reads %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['国民健康\n保険', '国民健康保険'],
    ['5階　庁議室', '5階庁議室'],
    ['LG\nWAN', 'lg wan'],
    ['USB  メモリ', 'usbメモリ'],
    ['件名\t委託', '件名\t委託'],
    ['委託先\n\t会社', '委託先\t会社'],
    [' 前後 ', '前後'],
    ['a\u200b b', 'a b'],
    ['US\ufeffB', 'usb'],
    ['a\ufeff b', 'a b'],
  ])('reads white space in %j as in %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives the folded pieces, put together', () => {
    const parts = [
      '国',
      '民',
      '﨑',
      '１',
      'a',
      'Ａ',
      'か',
      '゛',
      'ﾊ',
      'ﾟ',
      ' ',
      '\u3000',
      '\n',
      '\t',
      '㈱',
      '𠮷',
      '😀',
      '\ud800',
    ];
    const odd = ['\u200b', '葛\u{E0100}', 'é', 'e\u0301', '\u0000', '-', '〜'];
    const text = fc.oneof(
      fc.array(fc.constantFrom(...parts, ...odd), { maxLength: 40 }).map((some) => some.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (some) => {
        const pieces = foldPieces(some).map((piece) => piece.folded);
        expect(fold(some)).toBe(pieces.join(''));
      }),
      { seed: 3, numRuns: 750 * inject('propertyRuns') },
    );
    expect(fold('Ａ'.repeat(10_000))).toBe('a'.repeat(10_000));
  });

  it('loses nothing of the stored text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(
          foldPieces(text)
            .map((piece) => piece.stored)
            .join(''),
        ).toBe(text);
      }),
      { seed: 1 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FoldedText, fold } from './fold.ts';

describe('FoldedText', () => {
  it.each([
    ['日 時　平成', 2, '日 時', '　平成'],
    ['諮問第１３号 委託', 6, '諮問第１３号', ' 委託'],
    ['㈱みどり', 1, '㈱', 'みどり'],
    ['㈱みどり', 3, '㈱', 'みどり'],
    ['ｶﾞｲﾄﾞ案内', 3, 'ｶﾞｲﾄﾞ', '案内'],
    ['か\u3099いと\u3099案内', 3, 'か\u3099いと\u3099', '案内'],
    ['𠮷野委員', 2, '𠮷', '野委員'],
    ['委託', 0, '', '委託'],
    ['委託', 9, '委託', ''],
  ])('%s: %i characters of its fold are %s', (text, index, before, behind) => {
    const at = new FoldedText(text).offsetOf(index);
    expect([text.slice(0, at), text.slice(at)]).toEqual([before, behind]);
  });

  it('tells where any part of the fold stands', () => {
    const piece = fc.constantFrom('諮', '問', 'ｶﾞ', 'ﾊﾟ', 'か\u3099', 'ア', '１', '第', ' ', '　', '\n', '③');
    fc.assert(
      fc.property(fc.array(piece), fc.nat(40), fc.nat(40), (pieces, a, b) => {
        const own = new FoldedText(pieces.join(''));
        const [start, end] = [a, b].map((at) => Math.min(at, own.folded.length)).sort((x, y) => x - y);
        expect(fold(own.slice(start ?? 0, end ?? 0))).toBe(own.folded.slice(start, end));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../fold/fold.ts';
import { readMarks } from './marks.ts';

const marked = (text: string, query: string): string => {
  let shown = '';
  let at = 0;
  for (const { start, end } of readMarks(query)(text)) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
};

describe('readMarks', () => {
  it.each([
    ['条例第１３条と第13条', '13条', '条例第[１３条]と第[13条]'],
    ['国民健康\n保険', '健康保険', '国民[健康\n保険]'],
    ['柴﨑委員と柴崎委員', '柴崎', '[柴﨑]委員と[柴崎]委員'],
    ['ＵＳＢとusb', 'Usb', '[ＵＳＢ]と[usb]'],
    ['滞納と保険、滞納', '保険　滞納', '[滞納]と[保険]、[滞納]'],
    ['目的外利用', '目的 的外', '[目的外]利用'],
    ['国国国', '国国', '[国国国]'],
    ['前後', '前 後', '[前後]'],
    ['前\0後', '前後', '前\0後'],
    ['何もない', '滞納', '何もない'],
    ['何もない', '', '何もない'],
    ['a.*b<script>', '.*', 'a[.*]b<script>'],
    ['😀と\ud800', '😀', '[😀]と\ud800'],
  ])('in %j marks %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  const text = fc.string({ unit: fc.constantFrom(...'国保年金 １a－﨑が゛ｶﾞ㈱\n\t\ud800😀'), maxLength: 40 });

  it('marks a part of the text wherever it stands, in order and apart', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 12 }), (whole, from, length) => {
        const start = whole.length === 0 ? 0 : from % whole.length;
        const query = whole.slice(start, start + length);
        const ranges = readMarks(query)(whole);
        ranges.forEach((range, index) => {
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.start).toBeGreaterThan(ranges[index - 1]?.end ?? -1);
          expect(fold(whole.slice(range.start, range.end))).not.toBe('');
        });
      }),
      { seed: 4 },
    );
  });

  it('takes anything as a query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary' }), (query, whole) => {
        for (const { start, end } of readMarks(query)(whole)) expect(start < end && end <= whole.length).toBe(true);
      }),
      { seed: 5 },
    );
  });
});

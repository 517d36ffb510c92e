import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DifferencePart, markDifference } from './difference.ts';

const written = (parts: readonly DifferencePart[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`)).join('');
const without = (parts: readonly DifferencePart[], kind: DifferencePart['kind']) =>
  parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');

describe('the difference of two texts', () => {
  it.each([
    ['住宅課長', '年金課長', '-[住宅]+[年金]課長'],
    ['12,000件です', '1,200件です', '-[12,000]+[1,200]件です'],
    ['１２件', '１３件', '-[１２]+[１３]件'],
    ['承認した', '承認しなかった', '承認し+[なかっ]た'],
    ['条例第13条', '条例第16条', '条例第-[13]+[16]条'],
    ['甲が乙に丙を', '丁が戊に己を', '-[甲が乙に丙]+[丁が戊に己]を'],
    ['東村山', '東村', '東村-[山]'],
    ['', '加えた', '+[加えた]'],
    ['Windows NT', 'Windows XP', 'Windows -[NT]+[XP]'],
    ['か\u3099いど', 'かいど', '-[か\u3099]+[か]いど'],
    ['甲\n乙', '甲\n丙', '甲\n-[乙]+[丙]'],
    ['同じ', '同じ', '同じ'],
  ])('%j → %j', (was, now, expected) => {
    expect(written(markDifference(was, now))).toBe(expected);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙、。12３,aB \n\u3099'), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), text, (was, now) => {
        const parts = markDifference(was, now);
        expect([without(parts, 'added'), without(parts, 'removed')]).toEqual([was, now]);
        // Two parts of one kind in a row, or an addition before a removal, would read as two changes.
        const kinds = parts.map(({ kind }) => kind);
        expect(kinds.some((kind, place) => kind === kinds[place + 1])).toBe(false);
        expect(kinds.join()).not.toContain('added,removed');
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
      { numRuns: 500, seed: 15 },
    );
  });
});

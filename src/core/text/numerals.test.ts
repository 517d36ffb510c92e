import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatKanjiNumeral, NUMERAL_CHARACTERS, parseNumeral } from './numerals.ts';

describe('parseNumeral', () => {
  it.each([
    ['42', 42],
    ['４２', 42],
    ['042', 42],
    ['四二', 42],
    ['四十二', 42],
    ['十', 10],
    ['二十', 20],
    ['百', 100],
    ['百一', 101],
    ['千二百三十四', 1234],
    ['二〇一〇', 2010],
    ['〇', 0],
    ['零', 0],
  ])('%s is %d', (text, expected) => {
    expect(parseNumeral(text)).toBe(expected);
  });

  it.each(['', '四十二号', '十百', '二三十', '十十', '-1', '1.5', '1二', 'IV', '二a'])('%s is no number', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });

  it('reads what it says it reads, in each way of writing', () => {
    const units = [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
    ] as const;
    const digits = '〇一二三四五六七八九';
    const kanji = (value: number): string => {
      let rest = value;
      let text = '';
      for (const [size, name] of units) {
        const count = Math.floor(rest / size);
        rest %= size;
        if (count > 0) text += `${count === 1 ? '' : digits.charAt(count)}${name}`;
      }
      return text + (rest > 0 ? digits.charAt(rest) : '');
    };
    const ways = fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      const fullWidth = String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      const positional = String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)));
      return [String(value), fullWidth, positional, kanji(value)].every((text) => parseNumeral(text) === value);
    });
    fc.assert(ways, { seed: 42 });
  });

  it.each([
    [0, '〇'],
    [7, '七'],
    [10, '十'],
    [13, '十三'],
    [110, '百十'],
    [2010, '二千十'],
    [9999, '九千九百九十九'],
  ])('formatKanjiNumeral(%d) is %s, and is read back', (value, expected) => {
    expect(formatKanjiNumeral(value)).toBe(expected);
    expect(parseNumeral(expected)).toBe(value);
  });

  it('NUMERAL_CHARACTERS holds every character of them', () => {
    expect('0129０９〇零一九十百千').toMatch(new RegExp(`^[${NUMERAL_CHARACTERS}]+$`));
  });
});

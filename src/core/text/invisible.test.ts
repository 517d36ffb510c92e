import { describe, expect, it } from 'vitest';
import { findInvisible } from './invisible.ts';

describe('findInvisible', () => {
  it.each([
    ['住\u202E宅', ['U+202E']],
    ['\u2066住\u2069宅', ['U+2066', 'U+2069']],
    ['300\u200F円\u200E', ['U+200F', 'U+200E']],
    ['住\u200B宅\u2060', ['U+200B', 'U+2060']],
    ['住\uFEFF宅', ['U+FEFF']],
    ['住\u200D宅', ['U+200D']],
    ['住\u200C宅', ['U+200C']],
    ['行\u2028行\u2029行', ['U+2028', 'U+2029']],
    ['再委\u00AD託', ['U+00AD']],
    ['空\u3164欄', ['U+3164']],
    ['空\u2800欄', ['U+2800']],
    ['資料\u{E0041}\u{E0042}', ['U+E0041', 'U+E0042']],
    ['かな\u{E0100}', ['U+E0100']],
    ['葛\u{E0100}\u{E0101}', ['U+E0101']],
    ['a\uFE0F', ['U+FE0F']],
    ['👍\u{E0041}', ['U+E0041']],
    ['👨\u200D', ['U+200D']],
  ])('names what is not seen in %j', (text, codePoints) => {
    expect(findInvisible(text).map(({ codePoint }) => codePoint)).toEqual(codePoints);
    for (const { index, character } of findInvisible(text)) expect(text.startsWith(character, index)).toBe(true);
  });

  it.each([
    ['葛\u{E0100}城と葛\u{E0101}飾'],
    ['𠮷\u{E0100}田'],
    ['大塚\uFE00さん、神\uFE00谷さん'],
    ['、\uFE00'],
    ['👨\u200D👩\u200D👧と❤\uFE0Fと1\uFE0F\u20E3と👩🏽\u200D💻と🏳\uFE0F\u200D🌈'],
    ['☎\uFE0E'],
    ['🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['\u3000青木\u3000一郎'],
    ['か\u3099いど、は\u309Aんふ'],
    ['السلام、שלום、می\u200Cخواهم、क्\u200Dष'],
    ['髙﨑神㈱①№～〜―—\t'],
    ['\uFEFF先頭の印'],
    [''],
  ])('finds nothing in %j', (text) => {
    expect(findInvisible(text)).toEqual([]);
  });
});

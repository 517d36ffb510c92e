import { expect, it } from 'vitest';
import { nameKey } from './name-key.ts';
import { shortHash } from './short-hash.ts';

it.each([
  ['中村（弘）', '中村(弘)'],
  ['ＩＤ', 'ID'],
  ['株式会社　乙', '株式会社乙'],
  ['別表 ４', '別表4'],
])('%s and %s are one name', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});

it.each([
  ['柴﨑', '柴崎'],
  ['氏名', '氏名等'],
])('%s and %s are two', (a, b) => {
  expect(nameKey(a)).not.toBe(nameKey(b));
});

// The names are parts of permanent addresses: they may never change.
it.each([
  ['', 'ztntfp'],
  ['民間業者', 'lkkkbz'],
  ['a', '1r9wi7g'],
])('the short name of %j', (text, expected) => {
  expect(shortHash(text)).toBe(expected);
});

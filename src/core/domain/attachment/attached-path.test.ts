import { expect, it } from 'vitest';
import { fileKind, formatBytes, isAttachedPath, isPicture } from './attached-path.ts';

it.each([
  ['a.pdf', true],
  ['2026/04/議案書1.pdf', true],
  ['a..pdf', true],
  ['', false],
  ['/a.pdf', false],
  ['a//b.pdf', false],
  ['a/', false],
  ['../a.pdf', false],
  ['a/../../b.pdf', false],
  ['./a.pdf', false],
  ['.htaccess', false],
  ['a/.git/b', false],
  ['a\\b.pdf', false],
  ['C:/a.pdf', false],
  ['a b.pdf', false],
  ['a%20b.pdf', false],
  ['a.pdf#page=2', false],
  ['a.pdf?x', false],
  ['カ\u3099イド.pdf', false],
  [`${'a'.repeat(101)}.pdf`, false],
])('%j can be a file and an address: %s', (path, expected) => {
  expect(isAttachedPath(path)).toBe(expected);
});

it.each([
  ['a.png', true],
  ['a.JPG', true],
  ['a.jpeg', true],
  ['a.webp', true],
  ['a.gif', true],
  ['a.svg', false],
  ['a.pdf', false],
  ['png', false],
])('%j is a picture: %s', (path, expected) => {
  expect(isPicture(path)).toBe(expected);
});

it.each([
  ['a.pdf', 'PDF'],
  ['a.PDF', 'PDF'],
  ['a.docx', 'Word'],
  ['a.xls', 'Excel'],
  ['a.jpg', '画像'],
  ['a.dwg', 'DWGファイル'],
  ['LICENSE', undefined],
])('%j is of kind %j', (path, expected) => {
  expect(fileKind(path)).toBe(expected);
});

it.each([
  [0, '0バイト'],
  [999, '999バイト'],
  [1_000, '1KB'],
  [340_400, '340KB'],
  [999_499, '999KB'],
  [999_500, '1.0MB'],
  [1_234_567, '1.2MB'],
  [9_949_999, '9.9MB'],
  [9_950_000, '10MB'],
  [25_000_000, '25MB'],
])('%i bytes are %s', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});

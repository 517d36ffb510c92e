import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32 } from './crc32.ts';

it.each([
  ['', 0],
  // The check value of the standard.
  ['123456789', 0xcbf43926],
])('of %j', (text, expected) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(expected);
});

it('is that of zlib', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes));
    }),
    { seed: 11 },
  );
});

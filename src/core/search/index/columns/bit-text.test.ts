import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBit, writeBits } from './bit-text.ts';

it('gives back each bit, and is as long in JSON as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), (bits) => {
      const text = writeBits(bits);
      expect(bits.map((_, at) => readBit(text, at))).toEqual(bits);
      expect(JSON.stringify(text)).toHaveLength(text.length + 2);
    }),
    { seed: 3 },
  );
});

it('uses all of its characters', () => {
  const every = Array.from({ length: 64 * 6 }, (_, at) => (Math.floor(at / 6) & (1 << (at % 6))) !== 0);
  expect(new Set(writeBits(every)).size).toBe(64);
  expect(JSON.stringify(writeBits(every))).toHaveLength(66);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumbers, writeNumbers } from './number-text.ts';

it('gives numbers back, and is as long in JSON as it is', () => {
  const number = fc.oneof(fc.nat(100), fc.integer({ min: -2, max: 2 ** 31 }), fc.constantFrom(0, 56, 57, 58, 90, 91));
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const text = writeNumbers(numbers);
      expect(readNumbers(text)).toEqual(numbers);
      expect(JSON.stringify(text)).toHaveLength(text.length + 2);
    }),
    { seed: 4 },
  );
});

it('has one character for each small number', () => {
  const small = Array.from({ length: 91 }, (_, number) => number);
  expect(writeNumbers(small)).toHaveLength(91);
  expect(writeNumbers([91])).toBe('!91!');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { intersect, unite, without } from './segment-lists.ts';

const list = fc
  .array(fc.oneof(fc.nat(12), fc.constant(2 ** 32 - 1)))
  .map((some) => Uint32Array.from(new Set(some)).sort());

it('does as sets do', () => {
  fc.assert(
    fc.property(list, list, list, (a, b, c) => {
      const sorted = (some: Iterable<number>) => [...Uint32Array.from(some).sort()];
      expect([...intersect(a, b)]).toEqual([...a].filter((one) => b.includes(one)));
      expect([...without(a, b)]).toEqual([...a].filter((one) => !b.includes(one)));
      expect([...unite([a, b, c])]).toEqual(sorted(new Set([...a, ...b, ...c])));
      expect([...unite([])]).toEqual([]);
    }),
    { seed: 12 },
  );
});

import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { COUNCILS, filesOf, madeUpItem } from '../fixtures/made-up-items.ts';
import { openItems } from './open-items.ts';
import { SORT_KEYS, type SortKey } from './sort.ts';

const settings = { seed: 20261128, numRuns: 100 * inject('propertyRuns') };

it('every order has all items once, neighbours in their order, equal ones newest first', () => {
  const property = fc.property(
    fc.array(madeUpItem, { maxLength: 30 }),
    fc.constantFrom(...SORT_KEYS),
    fc.boolean(),
    (made, key, isDescending) => {
      const items = openItems(filesOf(made).map(({ columns }) => columns));
      const own = COUNCILS.flatMap((id) => made.filter(({ council }) => council === id));
      const order = [...items.orders.by({ key, isDescending })];
      expect([...order].sort((a, b) => a - b)).toEqual(own.map((_, place) => place));
      const worth: Partial<Record<SortKey, (place: number) => number>> = {
        date: (place) => Number(own[place]?.date.replaceAll('-', '')),
        dissent: (place) => own[place]?.dissent ?? 0,
        council: (place) => COUNCILS.indexOf(own[place]?.council as (typeof COUNCILS)[number]),
        conditions: (place) => {
          const [met = 0, open = 0, overdue = 0] = own[place]?.conditions ?? [];
          return overdue * 100 + open * 10 + met;
        },
      };
      const measure = worth[key];
      if (!measure) return;
      for (const [index, place] of order.slice(1).entries()) {
        const before = order[index] ?? 0;
        const difference = (measure(place) - measure(before)) * (isDescending ? -1 : 1);
        expect(difference).toBeGreaterThanOrEqual(0);
        if (difference === 0) expect(own[before]?.date && own[before].date >= (own[place]?.date ?? '')).toBe(true);
      }
    },
  );
  fc.assert(property, settings);
});

it('by name goes by kind, period and number', () => {
  const item = { ...fc.sample(madeUpItem, { numRuns: 1, seed: 1 })[0], council: 'kou', kind: 'inquiries' };
  const numbered = [10, 9, 100].map((number) => ({ ...item, number, period: '第1期' }) as never);
  const items = openItems(filesOf(numbered).map(({ columns }) => columns));
  expect([...items.orders.by({ key: 'label', isDescending: false })]).toEqual([1, 0, 2]);
});

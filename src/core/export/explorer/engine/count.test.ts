import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { EFFECTS } from '../../../vocabulary/effect.ts';
import { filesOf, type MadeUpItem, madeUpItem } from '../fixtures/made-up-items.ts';
import { countFacet, groupBy, sumByYear, sumUp } from './count.ts';
import { FACETS, type FacetName } from './facet.ts';
import { openItems } from './open-items.ts';
import { foldTexts, makeRowFacets, readWords } from './open-rows.ts';
import { choose, inOrder, type Selection } from './selection.ts';
import { DEFAULT_SORTING } from './sort.ts';

/** What an item has of a facet, said in another way than the engine's: from the item itself. */
const IDS: Readonly<Record<FacetName, (item: MadeUpItem) => readonly string[]>> = {
  council: ({ council }) => [council],
  kind: ({ kind }) => [kind],
  type: ({ type }) => (type === undefined ? [] : [type]),
  outcome: ({ outcome }) => [outcome.effect],
  decision: ({ outcome }) => [outcome.label],
  year: ({ date }) => [date.slice(0, 4)],
  dissent: ({ dissent }) => [dissent > 0 ? 'yes' : 'no'],
  conditions: ({ conditions }) =>
    conditions ? ['met', 'open', 'overdue'].filter((_, state) => (conditions[state] ?? 0) > 0) : ['none'],
  department: ({ council, departments }) => departments.map((unit) => `${council}/${unit}`),
  period: ({ council, period }) => (period === undefined ? [] : [`${council}/${period}`]),
  article: ({ council, articles }) => articles.map((one) => `${council}/${one}`),
  criterion: ({ council, criteria }) => criteria.map((one) => `${council}/${one}`),
  counterparty: ({ council, counterparties }) => counterparties.map((one) => `${council}/${one}`),
  'data-item': ({ council, dataItems }) => dataItems.map((one) => `${council}/${one}`),
};

const isBetween = ({ date }: MadeUpItem, { from, to }: Selection) => date >= from && (to === '' || date <= to);
const hasWords = ({ title, number }: MadeUpItem, { words }: Selection) =>
  words.split(' ').every((word) => `諮問第${number}号 ${title}`.normalize('NFKC').includes(word.normalize('NFKC')));

/** @param left the facet that does not narrow itself */
const passes = (item: MadeUpItem, selection: Selection, left?: FacetName): boolean =>
  isBetween(item, selection) &&
  hasWords(item, selection) &&
  FACETS.every((name) => {
    const ids = selection.chosen[name];
    return name === left || ids === undefined || IDS[name](item).some((id) => ids.includes(id));
  });

/** Some facets with some values that items have, and one that none has. */
const selectionOf = (items: readonly MadeUpItem[]): fc.Arbitrary<Selection> => {
  const valuesOf = (name: FacetName) => [...new Set(items.flatMap(IDS[name])), 'nothing'];
  return fc.record({
    chosen: fc
      .subarray([...FACETS], { maxLength: 4 })
      .chain((names) =>
        fc.tuple(
          ...names.map((name) =>
            fc.shuffledSubarray(valuesOf(name), { minLength: 1 }).map((ids) => [name, ids.slice(0, 3)]),
          ),
        ),
      )
      .map((pairs) => Object.fromEntries(pairs)),
    words: fc.constantFrom('', '', '委託', '委託 変更', 'ボランティア', '号'),
    from: fc.constantFrom('', '', '2000-01-01'),
    to: fc.constantFrom('', '', '2009-06-01'),
  });
};

const scene = fc
  .array(madeUpItem, { minLength: 1, maxLength: 40 })
  .chain((items) => selectionOf(items).map((selection) => ({ items, selection })));

function open(made: readonly MadeUpItem[]) {
  const files = filesOf(made);
  const columns = files.map((file) => file.columns);
  const rows = files.map((file) => file.rows);
  const items = openItems(columns);
  const whole = {
    ...items,
    facets: { ...items.facets, ...makeRowFacets(columns, rows) },
    texts: foldTexts(items, rows),
  };
  // As the site has them: council by council.
  const inOrderOfSite = files.flatMap(({ columns: { council } }) => made.filter((one) => one.council === council.id));
  return { whole, made: inOrderOfSite };
}

const settings = { seed: 20261127, numRuns: 200 * inject('propertyRuns') };

describe('of 200 random selections', () => {
  it('the items that pass and the counts of every facet are those of a brute-force count', () => {
    const property = fc.property(scene, ({ items, selection }) => {
      const { whole, made } = open(items);
      const passing = choose(whole, selection, readWords(selection.words));
      const shown = inOrder(passing, whole.orders.by(DEFAULT_SORTING));
      expect([...shown].sort((a, b) => a - b)).toEqual(
        made.flatMap((item, place) => (passes(item, selection) ? [place] : [])),
      );
      for (const name of FACETS) {
        const facet = whole.facets[name];
        const counts = facet && countFacet(name, facet, passing);
        const counted = Object.fromEntries(facet?.values.map(({ id }, place) => [id, counts?.[place]]) ?? []);
        const ids = [...new Set(made.flatMap(IDS[name]))];
        const expected = ids.map((id) => [
          id,
          made.filter((item) => passes(item, selection, name) && IDS[name](item).includes(id)).length,
        ]);
        expect([name, counted]).toEqual([name, Object.fromEntries(expected)]);
      }
    });
    fc.assert(property, settings);
  });

  it('groups, years and sums are those of the items that pass', () => {
    const property = fc.property(scene, fc.constantFrom(...FACETS), ({ items, selection }, name) => {
      const { whole, made } = open(items);
      const shown = inOrder(choose(whole, selection, readWords(selection.words)), whole.orders.by(DEFAULT_SORTING));
      const own = made.filter((item) => passes(item, selection));
      const sumOf = (some: readonly MadeUpItem[]) => ({
        items: some.length,
        effects: EFFECTS.map((effect) => some.filter(({ outcome }) => outcome.effect === effect).length),
        dissent: some.filter(({ dissent }) => dissent > 0).length,
        unanswered: some.filter(({ conditions: [, open = 0, overdue = 0] = [] }) => open + overdue > 0).length,
      });
      expect(sumUp(whole, shown)).toEqual(sumOf(own));
      const facet = whole.facets[name];
      for (const [place, sum] of (facet ? groupBy(facet, whole, shown) : []).entries()) {
        const id = facet?.values[place]?.id ?? '';
        expect([id, sum]).toEqual([id, sumOf(own.filter((item) => IDS[name](item).includes(id)))]);
      }
      for (const { year, sum } of sumByYear(whole, shown)) {
        expect([year, sum]).toEqual([year, sumOf(own.filter(({ date }) => date.startsWith(String(year))))]);
      }
      expect(sumByYear(whole, shown).reduce((total, { sum }) => total + sum.items, 0)).toBe(own.length);
    });
    fc.assert(property, settings);
  });
});

it('a facet that is not loaded lets nothing pass', () => {
  const items = openItems(filesOf(fc.sample(madeUpItem, { numRuns: 5, seed: 1 })).map(({ columns }) => columns));
  const selection = { chosen: { counterparty: ['kou/未定'] }, words: '', from: '', to: '' };
  expect(inOrder(choose(items, selection, []), items.orders.by(DEFAULT_SORTING))).toHaveLength(0);
});

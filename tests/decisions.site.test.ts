import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { countFacet } from '../src/core/export/explorer/engine/count.ts';
import type { FacetName } from '../src/core/export/explorer/engine/facet.ts';
import { openItems } from '../src/core/export/explorer/engine/open-items.ts';
import { makeRowFacets } from '../src/core/export/explorer/engine/open-rows.ts';
import { choose, inOrder } from '../src/core/export/explorer/engine/selection.ts';
import { DEFAULT_SORTING } from '../src/core/export/explorer/engine/sort.ts';
import {
  columnsPath,
  type ExplorerColumns,
  type ExplorerRows,
  partsOf,
  rowsPath,
} from '../src/core/export/explorer/format.ts';
import { CONTENT, DIST } from './support/built.ts';
import { type DataRow, listOf, readItemData } from './support/item-data.ts';

/** What the page loads, as it stands in the built site. */
const read = <T>(path: string): T => JSON.parse(readFileSync(join(DIST, path), 'utf8')) as T;
const councils = readdirSync(join(DIST, 'decisions'), { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)
  .sort();
const columns = councils.map((id) => read<ExplorerColumns>(columnsPath(id)));
const rows = columns.map(({ council, items }) =>
  Array.from({ length: partsOf(items.number.length) }, (_, part) => read<ExplorerRows>(rowsPath(council.id, part + 1))),
);
const opened = openItems(columns);
const items = { ...opened, facets: { ...opened.facets, ...makeRowFacets(columns, rows) } };

const { rows: data } = readItemData(DIST);

/** What the published data says of a facet; units with those above them by their names, as the data has them. */
const FROM_DATA: Readonly<Partial<Record<FacetName, (row: DataRow) => readonly string[]>>> = {
  council: ({ council = '' }) => [council],
  kind: ({ kind = '' }) => [kind],
  outcome: ({ effect = '' }) => [effect],
  decision: ({ outcome = '' }) => [outcome],
  year: ({ date = '' }) => [date.slice(0, 4)],
  dissent: ({ dissent }) => [dissent ? 'yes' : 'no'],
  period: ({ council, period }) => (period ? [`${council}/${period}`] : []),
  conditions: (row) => {
    const [all = 0, met = 0, overdue = 0] = ['conditions', 'conditions_answered', 'conditions_overdue'].map((name) =>
      Number(row[name]),
    );
    const states = [met ? 'met' : '', all - met - overdue ? 'open' : '', overdue ? 'overdue' : ''];
    return all ? states.filter((state) => state !== '') : ['none'];
  },
  article: (row) => listOf(row['articles']).map((address) => address.replace(/^\/([^/]+)\/laws\/(.*)\/$/, '$1/$2')),
};
const NAMES = Object.keys(FROM_DATA) as FacetName[];
const idsOf = (name: FacetName, row: DataRow): readonly string[] => FROM_DATA[name]?.(row) ?? [];

it('the items stand in the order of the data', () => {
  expect(items.size).toBe(data.length);
  expect([...items.dates]).toEqual(data.map(({ date }) => date));
});

it('the numbers of units are those of the data, units below them included', () => {
  const { department } = items.facets;
  const counts =
    department && countFacet('department', department, choose(items, { chosen: {}, words: '', from: '', to: '' }, []));
  const counted = new Map<string, number>();
  for (const [place, { label }] of department?.values.entries() ?? [])
    counted.set(label, (counted.get(label) ?? 0) + (counts?.[place] ?? 0));
  const expected = new Map<string, number>();
  for (const { department_name: path = '' } of data) {
    for (const name of path.split('＞').filter((one) => one !== '')) expected.set(name, (expected.get(name) ?? 0) + 1);
  }
  expect(counted).toEqual(expected);
});

it('of 200 random selections, items and counts are those of the published data', () => {
  const selection = fc
    .subarray(NAMES, { maxLength: 3 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) => {
          const ids = [...new Set(data.flatMap((row) => idsOf(name, row)))];
          return fc.shuffledSubarray(ids, { minLength: 1 }).map((some) => [name, some.slice(0, 3)]);
        }),
      ),
    )
    .map((pairs) => ({
      chosen: Object.fromEntries(pairs) as Partial<Record<FacetName, string[]>>,
      words: '',
      from: '',
      to: '',
    }));
  const property = fc.property(selection, (one) => {
    const passes = (row: DataRow, left?: FacetName) =>
      NAMES.every((name) => {
        const ids = one.chosen[name];
        return name === left || !ids || idsOf(name, row).some((id) => ids.includes(id));
      });
    const passing = choose(items, one, []);
    const shown = [...inOrder(passing, items.orders.by(DEFAULT_SORTING))].sort((a, b) => a - b);
    expect(shown).toEqual(data.flatMap((row, place) => (passes(row) ? [place] : [])));
    for (const name of NAMES) {
      const facet = items.facets[name];
      const counts = facet && countFacet(name, facet, passing);
      for (const [place, { id }] of facet?.values.entries() ?? []) {
        const expected = data.filter((row) => passes(row, name) && idsOf(name, row).includes(id)).length;
        expect([name, id, counts?.[place]]).toEqual([name, id, expected]);
      }
    }
  });
  fc.assert(property, { seed: 20261127, numRuns: 200 * inject('propertyRuns') });
});

it('the archive has more than one council, so that none stands for all', () => {
  expect(councils.length).toBeGreaterThan(1);
  expect(readdirSync(CONTENT)).toEqual(expect.arrayContaining(councils));
});

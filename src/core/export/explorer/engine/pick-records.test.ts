import { stringify } from 'csv-stringify/browser/esm/sync';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { joinRecords, readRecords } from './pick-records.ts';

const write = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });

it('picks records whole, whatever their cells hold', () => {
  const cell = fc.stringMatching(/^[a"',\r\n＝あ]*$/);
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 6 });
  const property = fc.property(rows, (cells) => {
    const all = cells.map((own, index) => [`/a/${index}/`, ...own]);
    const { head, byId } = readRecords(write([['id', 'x', 'y'], ...all]));
    const picked = all.filter((_, index) => index % 2 === 0).reverse();
    const text = joinRecords(
      head,
      picked.map(([id = '']) => byId.get(id) ?? ''),
    );
    expect(text).toBe(write([['id', 'x', 'y'], ...picked]));
  });
  fc.assert(property, { seed: 20261130, numRuns: 300 * inject('propertyRuns') });
});

it('a file of which nothing is picked keeps its head', () => {
  expect(joinRecords(readRecords('\ufeffid,x\r\n').head, [])).toBe('\ufeffid,x\r\n');
});

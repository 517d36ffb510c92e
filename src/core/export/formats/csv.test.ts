import { describe, expect, it } from 'vitest';
import type { Cells, TableWords } from '../table.ts';
import { writeCsv } from './csv.ts';

const TABLE: TableWords = {
  name: 'things',
  title: '物',
  description: '物。',
  key: ['id'],
  columns: [
    { name: 'id', title: 'アドレス', description: '', type: 'address', isRequired: true },
    { name: 'values', title: '値', description: '', type: 'string', isList: true },
  ],
};

const cellOf = (cell: Cells[number]) => writeCsv(TABLE, [['/a/', cell]]).slice('\uFEFFid,values\r\n/a/,'.length, -2);

describe('a cell', () => {
  it.each<[string, Cells[number], string]>([
    ['nothing', null, ''],
    ['a number', 5, '5'],
    ['no', false, 'false'],
    ['an empty list', [], ''],
    ['a list', ['甲', '乙'], '甲｜乙'],
    ['a comma', '甲,乙', '"甲,乙"'],
    ['quotes', '甲"乙"', '"甲""乙"""'],
    ['a line end', '甲\n乙', '"甲\n乙"'],
    ['half a line end', '甲\r乙', '"甲\r乙"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula in full width', '＝1+1', "'＝1+1"],
    ['a sum', '+81', "'+81"],
    ['a dash', '-甲', "'-甲"],
    ['a name', '@甲', "'@甲"],
    ['a tab', '\t甲', "'\t甲"],
    ['a list that begins with a formula', ['=A1', '乙'], "'=A1｜乙"],
  ])('%s', (_, cell, expected) => {
    expect(cellOf(cell)).toBe(expected);
  });
});

it('begins with a byte order mark and its columns, and ends in a line end', () => {
  expect(writeCsv(TABLE, [])).toBe('\uFEFFid,values\r\n');
});

import { expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { rowsOf } from '../fixtures/rows-of.ts';
import { CASES } from './cases.ts';

const CRITERIA = {
  'criteria.yaml': `- id: table-4
  name: 別表4
  title: 承認基準
  type: secondary-use
  categories:
    - { number: 1, summary: 第一の類型, cases: [{ text: A, seen: 2001-05-01, group: (1), note: 覚え }] }
    - { number: 2, summary: 第二の類型 }
`,
};
const use = (what: string) => `criteria: [{ table: 別表4, category: 1, ${what} }]`;
const COLUMNS = [
  'number',
  'text',
  'subdivision',
  'note',
  'stands',
  'seen',
  'added_on',
  'added_by',
  'removed_on',
  'removed_by',
  'former_texts',
  'renamed_on',
  'renamed_by',
  'applied_by',
];

it('tells of every case how it came, what it was called, who applied it and how it went', () => {
  const { council } = plainCouncil(
    {
      '2001-05-01': { inquiries: [`1, ${use('adds: [{ text: B }], applies: [{ text: A }]')}`] },
      '2002-05-01': { inquiries: [`2, ${use('renames: [{ was: { text: B }, now: { text: C } }]')}`] },
      '2003-05-01': { inquiries: [`3, ${use('removes: [{ text: A }]')}`] },
      '2004-05-01': { inquiries: [`4, ${use('adds: [{ text: A }]')}`] },
    },
    CRITERIA,
  );
  const item = (number: number) => `/kou/inquiries/1-${number}/`;
  expect(rowsOf(CASES, council, ...COLUMNS)).toEqual([
    {
      number: 1,
      text: 'C',
      stands: true,
      added_on: '2001-05-01',
      added_by: item(1),
      former_texts: ['B'],
      renamed_on: ['2002-05-01'],
      renamed_by: [item(2)],
    },
    { number: 2, text: 'A', stands: true, added_on: '2004-05-01', added_by: item(4) },
    {
      number: 3,
      text: 'A',
      subdivision: '(1)',
      note: '覚え',
      stands: false,
      seen: '2001-05-01',
      removed_on: '2003-05-01',
      removed_by: item(3),
      applied_by: [item(1)],
    },
  ]);
});

it('an item that was continued changes nothing', () => {
  const { council } = plainCouncil(
    { '2001-05-01': { inquiries: [`1, outcome: continued, ${use('removes: [{ text: A }]')}`] } },
    CRITERIA,
  );
  expect(rowsOf(CASES, council, 'category', 'text', 'stands')).toEqual([
    { category: '/kou/criteria/table-4/#category-1', text: 'A', stands: true },
  ]);
});

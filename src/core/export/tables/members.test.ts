import { expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { rowsOf } from '../fixtures/rows-of.ts';
import { ATTENDANCE, MEMBERS, TERMS } from './members.ts';

const MEMBERS_FILE = `- { name: 内田一郎, kana: うちだいちろう, category: 学識経験者, terms: [{ from: 2001-04-01, to: 2003-03-31 }, { from: 2003-04-01, role: 会長 }], note: 手元の覚え }
- { name: 池田花 }
`;
const councilOf = (publishes: boolean) =>
  plainCouncil(
    { '2001-05-01': {} },
    {
      'members.yaml': MEMBERS_FILE,
      'council.yaml': `name: 甲市審議会\nmunicipality: 甲市\nnumbering: term\n${publishes ? 'publishMembers: true\n' : ''}`,
    },
  ).council;

it.each([MEMBERS, TERMS, ATTENDANCE] as const)(
  '$name: nothing of a council that does not publish its members',
  (table) => {
    expect(rowsOf(table as typeof MEMBERS, councilOf(false), 'council')).toEqual([]);
  },
);

it('what the page of members shows, and no note', () => {
  expect(MEMBERS.columns.map(({ name }) => name)).toEqual(['council', 'number', 'name', 'kana']);
  expect(rowsOf(MEMBERS, councilOf(true), 'number', 'name', 'kana')).toEqual([
    { number: 1, name: '内田一郎', kana: 'うちだいちろう' },
    { number: 2, name: '池田花' },
  ]);
  expect(rowsOf(TERMS, councilOf(true), 'number', 'valid_from', 'valid_to', 'category', 'role')).toEqual([
    { number: 1, valid_from: '2001-04-01', valid_to: '2003-03-31', category: '学識経験者' },
    { number: 1, valid_from: '2003-04-01', category: '学識経験者', role: '会長' },
    { number: 2 },
  ]);
  expect(rowsOf(ATTENDANCE, councilOf(true), 'meeting', 'name', 'number', 'presence')).toEqual([
    { meeting: '/kou/meetings/2001-05-01/', name: '内田一郎', number: 1, presence: 'present' },
  ]);
});

import { expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { rowsOf } from '../fixtures/rows-of.ts';
import { VOTES } from './votes.ts';

const ITEM = '/kou/inquiries/1-1/';
const COLUMNS = [
  'number',
  'part',
  'motion',
  'method',
  'votes_for',
  'votes_against',
  'names_against',
  'unanimous',
  'result',
  'note',
  'decides',
  'outcome',
];

it.each<[string, string, readonly object[]]>([
  ['no vote', '1', []],
  [
    'one with counts',
    '1, votes: { for: 5, against: 0 }',
    [{ number: 1, votes_for: 5, votes_against: 0, decides: true, outcome: '原案どおり承認' }],
  ],
  [
    'without a count',
    '1, votes: { unanimous: true, method: consensus }',
    [{ number: 1, unanimous: true, method: 'consensus', decides: true, outcome: '原案どおり承認' }],
  ],
  [
    'several in their order',
    '1, votes: [{ on: 修正案, for: 1, against: 4, result: 否決, note: 挙手による }, { on: 原案, for: 4, named: { against: [上田委員, 江口委員] } }]',
    [
      {
        number: 1,
        motion: '修正案',
        votes_for: 1,
        votes_against: 4,
        result: '否決',
        note: '挙手による',
        decides: false,
        outcome: '原案どおり承認',
      },
      {
        number: 2,
        motion: '原案',
        votes_for: 4,
        names_against: ['上田委員', '江口委員'],
        decides: true,
        outcome: '原案どおり承認',
      },
    ],
  ],
  [
    'of parts',
    '1, parts: [{ what: 追加の3件, outcome: approved-as-proposed, votes: { for: 5, note: 部分の注記 } }, { what: 廃止の1件, outcome: continued, votes: { for: 2, against: 3 } }]',
    [
      { number: 1, part: '追加の3件', votes_for: 5, decides: true, outcome: '原案どおり承認' },
      { number: 2, part: '廃止の1件', votes_for: 2, votes_against: 3, decides: true, outcome: '継続審議' },
    ],
  ],
])('%s', (_, inquiry, expected) => {
  const { council } = plainCouncil({ '2001-05-01': { inquiries: [inquiry] } });
  expect(rowsOf(VOTES, council, ...COLUMNS)).toEqual(expected);
});

it('of an item that two meetings took up, those of both', () => {
  const { council } = plainCouncil({
    '2001-05-01': { inquiries: ['1, outcome: continued, votes: { for: 5 }'] },
    '2001-06-01': { inquiries: ['1, carriedOver: { from: 2001-05-01 }, votes: { for: 4 }'] },
  });
  expect(rowsOf(VOTES, council, 'item', 'meeting', 'number', 'date', 'votes_for', 'effect')).toEqual([
    {
      item: ITEM,
      meeting: '/kou/meetings/2001-05-01/',
      number: 1,
      date: '2001-05-01',
      votes_for: 5,
      effect: 'continued',
    },
    {
      item: ITEM,
      meeting: '/kou/meetings/2001-06-01/',
      number: 1,
      date: '2001-06-01',
      votes_for: 4,
      effect: 'approved-as-proposed',
    },
  ]);
});

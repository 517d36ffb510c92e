import { expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { rowsOf } from '../fixtures/rows-of.ts';
import { UNDERTAKINGS } from './undertakings.ts';

const ITEM = '/kou/inquiries/1-1/';
const FIRST = '/kou/meetings/2001-05-01/';

it('tells each condition, request and promise with what became of it', () => {
  const { council } = plainCouncil({
    '2001-05-01': {
      inquiries: [
        '1, conditions: [{ text: 報告する, due: next-meeting }, { text: 消去する, due: 来年3月まで }], requests: [{ text: 検討する, is: promise, by: 住宅課長 }, { text: 周知する, to: 年金課 }]',
      ],
      undertakings: ['{ text: 資料を出す, by: 委員 }'],
    },
    '2001-06-01': { reports: ['answers: [1-1], settles: [{ item: 1-1, conditions: [1] }]'] },
  });
  const columns = [
    'belongs_to',
    'list',
    'number',
    'kind',
    'text',
    'by_whom',
    'to_whom',
    'department',
    'due',
    'due_on',
    'status',
    'answers',
    'answered_on',
    'meetings_since',
  ];
  const department = (id: string) => `/kou/departments/${id}/`;
  const open = { status: 'open', meetings_since: 1 };
  expect(rowsOf(UNDERTAKINGS, council, ...columns)).toEqual([
    {
      belongs_to: ITEM,
      list: 'condition',
      number: 1,
      kind: 'condition',
      text: '報告する',
      department: department('pension'),
      due: 'next-meeting',
      status: 'answered',
      answers: ['/kou/reports/2001-06-01-1/'],
      answered_on: ['2001-06-01'],
      meetings_since: 1,
    },
    {
      belongs_to: ITEM,
      list: 'condition',
      number: 2,
      kind: 'condition',
      text: '消去する',
      department: department('pension'),
      due: '来年3月まで',
      due_on: '2002-03-31',
      ...open,
    },
    {
      belongs_to: ITEM,
      list: 'request',
      number: 1,
      kind: 'promise',
      text: '検討する',
      by_whom: '住宅課長',
      department: department('housing'),
      ...open,
    },
    {
      belongs_to: ITEM,
      list: 'request',
      number: 2,
      kind: 'request',
      text: '周知する',
      to_whom: '年金課',
      department: department('pension'),
      ...open,
    },
    { belongs_to: FIRST, list: 'request', number: 1, kind: 'request', text: '資料を出す', by_whom: '委員', ...open },
  ]);
});

it('is overdue by what the archive itself tells of time', () => {
  const { council } = plainCouncil({
    '2001-05-01': { inquiries: ['1, conditions: [{ text: 報告する, due: next-meeting }]'] },
    '2001-06-01': {},
  });
  expect(rowsOf(UNDERTAKINGS, council, 'status')).toEqual([{ status: 'overdue' }]);
});

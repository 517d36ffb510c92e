import { describe, expect, it } from 'vitest';
import { type PlainMeeting, plainCouncil } from '../../fixtures/plain-council.ts';
import { allAsked, askedOf, chargedWith, isOverdue, meetingsSince, settledBy } from './undertakings.ts';

const ASKED = 'conditions: [{ text: c1 }, { text: c2, due: next-meeting }], requests: [{ text: r1 }]';
const ASKING = { inquiries: [`1, outcome: approved-with-conditions, ${ASKED}`] };

/** `c1 < 2002-05-01-1` for what was answered, `c2 open` for what was not. */
function outcome(meetings: Readonly<Record<string, PlainMeeting>>, id = '1-1'): string[] {
  const { council } = plainCouncil(meetings);
  const item = council.items.get(id);
  if (!item) throw new Error(`no item ${id}`);
  return askedOf(council, item).map(({ undertaking, answers }) =>
    answers.length === 0
      ? `${undertaking.text} open`
      : `${undertaking.text} < ${answers.map(({ item }) => item.id).join(' ')}`,
  );
}

describe('what was asked of an item', () => {
  it.each([
    ['nothing', { '2001-05-01': { inquiries: ['1'] } }, []],
    ['nobody answered', { '2001-05-01': ASKING }, ['c1 open', 'c2 open', 'r1 open']],
    [
      'one answer to all',
      { '2001-05-01': ASKING, '2002-05-01': { reports: ['answers: [1-1]'] } },
      ['c1 < 2002-05-01-1', 'c2 < 2002-05-01-1', 'r1 < 2002-05-01-1'],
    ],
    [
      'an answer to some',
      {
        '2001-05-01': ASKING,
        '2002-05-01': { reports: ['answers: [1-1], settles: [{ item: 1-1, conditions: [2] }]'] },
      },
      ['c1 open', 'c2 < 2002-05-01-1', 'r1 open'],
    ],
    [
      'two answers',
      {
        '2001-05-01': ASKING,
        '2002-05-01': {
          reports: [
            'answers: [1-1], settles: [{ item: 1-1, conditions: [2], requests: [1] }]',
            'answers: [1-1], settles: [{ item: 1-1, conditions: [1, 2] }]',
          ],
        },
      },
      ['c1 < 2002-05-01-2', 'c2 < 2002-05-01-1 2002-05-01-2', 'r1 < 2002-05-01-1'],
    ],
    [
      'an amendment is no answer',
      { '2001-05-01': ASKING, '2002-05-01': { inquiries: ['2, amends: [1-1]'] } },
      ['c1 open', 'c2 open', 'r1 open'],
    ],
    [
      'the item itself, when it comes back',
      {
        '2001-05-01': { inquiries: ['1, outcome: continued, requests: [{ text: r1 }]'] },
        '2001-06-01': {
          inquiries: [
            '1, carriedOver: { from: 2001-05-01 }, requests: [{ text: r2 }], settles: [{ item: 1-1, requests: [1] }]',
          ],
        },
      },
      ['r1 < 1-1', 'r2 open'],
    ],
    [
      'an answer older than the question counts for nothing',
      { '2001-05-01': { reports: ['answers: [1-1]'] }, '2002-05-01': ASKING },
      ['c1 open', 'c2 open', 'r1 open'],
    ],
  ] as readonly (readonly [string, Readonly<Record<string, PlainMeeting>>, readonly string[]])[])(
    '%s',
    (_, meetings, expected) => {
      expect(outcome(meetings)).toEqual(expected);
    },
  );
});

describe('what was asked in a council', () => {
  const { council } = plainCouncil({
    '2001-05-01': ASKING,
    '2002-05-01': {
      inquiries: ['2, requests: [{ text: r2 }]'],
      reports: ['answers: [1-1], settles: [{ item: 1-1, conditions: [1] }]'],
    },
    '2003-05-01': {},
  });

  it('newest meeting first, with the recorded meetings since', () => {
    expect(allAsked(council).map((one) => [one.undertaking.text, meetingsSince(council, one)])).toEqual([
      ['r2', 1],
      ['c1', 2],
      ['c2', 2],
      ['r1', 2],
    ]);
  });

  it('as who answers sees it', () => {
    const report = council.items.get('2002-05-01-1');
    const settled = report ? settledBy(council, report, '1-1') : [];
    expect(settled.map(({ undertaking, position }) => [undertaking.text, position])).toEqual([['c1', 1]]);
  });
});

describe('what was asked at a meeting itself', () => {
  const { council } = plainCouncil({
    '2001-05-01': { undertakings: ['{ text: u1, is: promise, by: 住宅課長 }', '{ text: u2 }'], inquiries: ['1'] },
    '2002-05-01': { reports: ['settles: [{ meeting: 2001-05-01, requests: [2] }]'] },
  });

  it('stands beside what belongs to items, open until an item settles it', () => {
    expect(
      allAsked(council).map((one) => [one.undertaking.text, one.item?.id, one.answers.map(({ item }) => item.id)]),
    ).toEqual([
      ['u1', undefined, []],
      ['u2', undefined, ['2002-05-01-1']],
    ]);
    expect(allAsked(council).map((one) => chargedWith(council, one)?.id)).toEqual(['housing', undefined]);
  });
});

describe('who has to do what was asked', () => {
  it.each([
    ['', 'housing'],
    [', to: 年金課', 'pension'],
    [', to: 年金課長', 'pension'],
    [', by: 年金課長', 'housing'],
    [', by: 年金課長, is: request', 'housing'],
    [', by: 年金課長, is: promise', 'pension'],
    [', by: 委員, to: 年金課, is: promise', 'housing'],
    [', to: 委員', 'housing'],
  ])('{ text: r1%s } → %s', (told, expected) => {
    const inquiry = `1, department: housing, requests: [{ text: r1${told} }]`;
    const { council } = plainCouncil({ '2001-05-01': { inquiries: [inquiry] } });
    const [one] = allAsked(council);
    expect(one && chargedWith(council, one)?.id).toBe(expected);
  });
});

describe('what is overdue', () => {
  const due = (text: string) => ({
    inquiries: [`1, outcome: approved-with-conditions, conditions: [{ text: c1, due: ${text} }, { text: c2 }]`],
  });
  const overdue = (meetings: Readonly<Record<string, PlainMeeting>>): string[] => {
    const { council } = plainCouncil(meetings);
    return allAsked(council)
      .filter((one) => isOverdue(council, one))
      .map(({ undertaking }) => undertaking.text);
  };
  const LATER = { inquiries: ['2'] };

  it.each<[string, Readonly<Record<string, PlainMeeting>>, string[]]>([
    ['the next meeting is not recorded', { '2001-05-01': due('next-meeting') }, []],
    ['it is, without an answer', { '2001-05-01': due('next-meeting'), '2001-06-01': LATER }, ['c1']],
    ['it answers', { '2001-05-01': due('next-meeting'), '2001-06-01': { reports: ['answers: [1-1]'] } }, []],
    [
      'a later one answers',
      { '2001-05-01': due('next-meeting'), '2001-06-01': LATER, '2001-07-01': { reports: ['answers: [1-1]'] } },
      [],
    ],
    ['nobody has met after the day', { '2001-05-01': due('来年3月まで'), '2002-03-31': LATER }, []],
    ['somebody has', { '2001-05-01': due('来年3月まで'), '2002-04-01': LATER }, ['c1']],
    ['it names no day', { '2001-05-01': due('なるべく早く'), '2011-04-01': LATER }, []],
  ])('when %s', (_, meetings, expected) => {
    expect(overdue(meetings)).toEqual(expected);
  });
});

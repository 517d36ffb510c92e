import { describe, expect, it } from 'vitest';
import { type PlainMeeting, plainCouncil } from '../../fixtures/plain-council.ts';
import { meetingDocuments } from './document.ts';
import { readTraits, TRAITS, writeTraits } from './traits.ts';

/** The traits that documents of the first meeting have, by their keys. */
function traitsIn(meetings: Readonly<Record<string, PlainMeeting>>): Record<string, string> {
  const { council } = plainCouncil(meetings);
  const [first] = council.meetings;
  if (!first) throw new Error('no meeting');
  return Object.fromEntries(
    meetingDocuments(council, first).map(({ key, facets }) => [
      key.replace(/^.*#/, ''),
      TRAITS.map((trait) => `${trait} ${facets[trait]?.join('+') ?? ''}`.trim()).join(', '),
    ]),
  );
}

const NONE = 'dissent no, conditions no, overdue no';

describe('the traits of an item', () => {
  it.each([
    ['1', NONE],
    ['1, votes: { against: 1 }', 'dissent yes, conditions no, overdue no'],
    ['1, votes: { against: 0 }', NONE],
    ['1, conditions: [{ text: c }]', 'dissent no, conditions yes, overdue no'],
    ['1, outcome: approved-with-conditions', 'dissent no, conditions yes, overdue no'],
    ['1, conditions: [{ text: c, due: next-meeting }]', 'dissent no, conditions yes, overdue yes'],
    ['1, requests: [{ text: p, is: promise, due: 来月 }]', 'dissent no, conditions no, overdue yes'],
    // What is asked for is not owed.
    ['1, requests: [{ text: r, is: request, due: next-meeting }]', NONE],
    ['1, requests: [{ text: r, due: next-meeting }]', NONE],
  ])('{ number: %s }: %s', (fields, expected) => {
    const meetings = { '2001-05-01': { inquiries: [fields] }, '2001-07-01': { inquiries: ['9'] } };
    expect(traitsIn(meetings)['inquiry-1']).toBe(expected);
  });

  it('are those of the meeting, whatever others decided', () => {
    const asking = { inquiries: ['1, outcome: continued, votes: { against: 1 }'] };
    expect(
      traitsIn({ '2001-05-01': { inquiries: ['1, outcome: continued'] }, '2001-06-01': asking })['inquiry-1'],
    ).toBe(NONE);
  });

  it('are all those of several items that a text is on, and none where it is on no item', () => {
    const meetings = {
      '2001-05-01': {
        inquiries: ['1, votes: { against: 1 }', '2'],
        body: '## 審議経過\n\n### 諮問第1号・第2号\n\n会長　始めます。\n',
      },
    };
    expect(traitsIn(meetings)).toMatchObject({
      'inquiry-1+inquiry-2': 'dissent yes+no, conditions no, overdue no',
      header: 'dissent, conditions, overdue',
    });
  });
});

it('traits are read as they were written', () => {
  const values = [[], ['yes'], ['no'], ['yes', 'no']];
  for (const dissent of values) {
    for (const overdue of values) {
      const traits = { dissent, conditions: ['no'], overdue };
      expect(readTraits(writeTraits(traits))).toEqual(traits);
    }
  }
  expect(readTraits(writeTraits({}))).toEqual({});
});

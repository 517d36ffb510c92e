import { describe, expect, it } from 'vitest';
import { type PlainMeeting, plainCouncil } from '../../fixtures/plain-council.ts';
import { type LineageStep, lineageOf } from './lineage.ts';

/** `2001-05-01 1-1 approved-as-proposed amends 1-2`; a gap as `? carriedOver of 1-1 2000-01-01`. */
function describeStep(step: LineageStep): string {
  if (step.kind === 'unrecorded') {
    const { date, id, note } = step.target;
    return ['?', step.relation, 'of', step.namedBy.id, date ?? id ?? note].join(' ');
  }
  const { item, treatment, statements } = step;
  const said = statements.map(({ kind, other }) => `${kind} ${other.id}`);
  return [treatment.meeting.id, item.id, treatment.entry.outcome.id, ...said].join(' ');
}

function lineage(meetings: Readonly<Record<string, PlainMeeting>>, id: string): string[] {
  const { council } = plainCouncil(meetings);
  const item = council.items.get(id);
  if (!item) throw new Error(`no item ${id}`);
  return lineageOf(council, item).steps.map(describeStep);
}

const AMENDED = {
  '2001-05-01': { inquiries: ['1'] },
  '2002-05-01': { inquiries: ['2, amends: [1-1]'] },
  '2003-05-01': { reports: ['answers: [1-2]'] },
};
const AMENDED_STEPS = [
  '2001-05-01 1-1 approved-as-proposed',
  '2002-05-01 1-2 approved-as-proposed amends 1-1',
  '2003-05-01 2003-05-01-1 noted answers 1-2',
];

describe('the lineage of an item', () => {
  it.each([
    ['alone', { '2001-05-01': { inquiries: ['1'] } }, '1-1', ['2001-05-01 1-1 approved-as-proposed']],
    ['from its beginning', AMENDED, '1-1', AMENDED_STEPS],
    ['from its middle', AMENDED, '1-2', AMENDED_STEPS],
    ['from its end', AMENDED, '2003-05-01-1', AMENDED_STEPS],
    [
      'carried over from a recorded meeting',
      {
        '2001-05-01': { inquiries: ['1, outcome: continued'] },
        '2001-06-01': { inquiries: ['1, carriedOver: { from: 2001-05-01 }'] },
      },
      '1-1',
      ['2001-05-01 1-1 continued', '2001-06-01 1-1 approved-as-proposed'],
    ],
    [
      'carried over from a meeting that is not recorded',
      { '2001-06-01': { inquiries: ['1, carriedOver: { note: 継続 }'] } },
      '1-1',
      ['? carriedOver of 1-1 継続', '2001-06-01 1-1 approved-as-proposed'],
    ],
    [
      'resting on what is not recorded, with its day and without',
      {
        '2001-05-01': { inquiries: ['1'] },
        '2001-06-01': {
          inquiries: [
            '2, amends: [1-1, { recorded: false, date: 2001-05-20 }], answers: [{ recorded: false, id: 0-9 }]',
          ],
        },
      },
      '1-2',
      [
        '2001-05-01 1-1 approved-as-proposed',
        '? amends of 1-2 2001-05-20',
        '? answers of 1-2 0-9',
        '2001-06-01 1-2 approved-as-proposed amends 1-1',
      ],
    ],
    [
      'related in another meeting: one step, and no further',
      {
        '2001-05-01': { inquiries: ['1'] },
        '2002-05-01': { inquiries: ['2, relatesTo: [1-1]'] },
        '2003-05-01': { inquiries: ['3, relatesTo: [1-2]'] },
      },
      '1-1',
      ['2001-05-01 1-1 approved-as-proposed', '2002-05-01 1-2 approved-as-proposed relatesTo 1-1'],
    ],
    [
      'related in the same meeting: no way through meetings',
      { '2001-05-01': { inquiries: ['1', '2, relatesTo: [1-1]'] } },
      '1-1',
      ['2001-05-01 1-1 approved-as-proposed'],
    ],
    [
      'in the order of a header that lists a later number first',
      { '2001-05-01': { inquiries: ['9, continues: [1-1]', '1'], reports: ['answers: [1-9]'] } },
      '1-1',
      [
        '2001-05-01 1-9 approved-as-proposed continues 1-1',
        '2001-05-01 1-1 approved-as-proposed',
        '2001-05-01 2001-05-01-1 noted answers 1-9',
      ],
    ],
    [
      'in a circle, which the check reports',
      { '2001-05-01': { inquiries: ['1, amends: [1-2]', '2, amends: [1-1]'] } },
      '1-1',
      ['2001-05-01 1-1 approved-as-proposed amends 1-2', '2001-05-01 1-2 approved-as-proposed amends 1-1'],
    ],
  ] as readonly (readonly [string, Readonly<Record<string, PlainMeeting>>, string, readonly string[]])[])(
    '%s',
    (_, meetings, id, expected) => {
      expect(lineage(meetings, id)).toEqual(expected);
    },
  );

  it('is cut after the nearest, and says how many are left out', () => {
    const reports = Array.from({ length: 40 }, () => 'answers: [1-1]');
    const { council } = plainCouncil({ '2001-05-01': { inquiries: ['1'] }, '2002-05-01': { reports } });
    const item = council.items.get('1-1');
    const { steps, omitted } = item ? lineageOf(council, item) : { steps: [], omitted: 0 };
    expect(steps.length + omitted).toBe(41);
    expect(omitted).toBe(17);
  });
});

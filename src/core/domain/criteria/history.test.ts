import { describe, expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import type { CouncilArchive } from '../archive.ts';
import type { Criterion } from './criterion.ts';
import { type CriterionState, criterionDecisions, decisionsUntil, replayDecisions } from './history.ts';

/** What a meeting does to 類型1 of 別表4: one use for each of its items, with its outcome. */
interface Sitting {
  readonly id: string;
  readonly items: readonly { readonly use: string; readonly outcome?: string; readonly report?: boolean }[];
}

const A = '{ text: A }';
const B = '{ text: B }';
const C = '{ text: C }';

const criteriaOf = (cases: string) => ({
  'criteria.yaml': `- id: table-4
  name: 別表4
  title: 承認基準
  type: secondary-use
  categories:
    - { number: 1, summary: 第一の類型, cases: [${cases}] }
    - { number: 2, summary: 第二の類型 }
`,
});

function archiveOf(cases: string, sittings: readonly Sitting[]) {
  const meetings = sittings.map(({ id, items }, index) => {
    const use = (item: Sitting['items'][number]) =>
      `criteria: [{ table: 別表4, category: 1, ${item.use} }]${item.outcome ? `, outcome: ${item.outcome}` : ''}`;
    const inquiries = items.filter(({ report }) => !report).map((item, i) => `${100 * index + i + 1}, ${use(item)}`);
    return [id, { inquiries, reports: items.filter(({ report }) => report).map(use) }] as const;
  });
  return withCriterion(plainCouncil(Object.fromEntries(meetings), criteriaOf(cases)).council);
}

function withCriterion(council: CouncilArchive) {
  const criterion = council.criteria.get('table-4');
  if (!criterion) throw new Error('no criterion');
  return { council, criterion };
}

/** The table after every meeting up to one and with it; a date stands for the first meeting of that day. */
function tableOn(criterion: Criterion, council: CouncilArchive, date: string): CriterionState {
  const decisions = criterionDecisions(council).get(criterion.id) ?? [];
  return replayDecisions(criterion, decisionsUntil(decisions, date));
}

const textsOf = ({ categories }: CriterionState) => categories[0]?.cases.map(({ text }) => text).join('') ?? '';

const sitting = (id: string, ...uses: string[]): Sitting => ({ id, items: uses.map((use) => ({ use })) });

describe('the table on a day', () => {
  const ADDS: readonly Sitting[] = [sitting('2001-05-01', `adds: [${B}]`), sitting('2002-05-01', `adds: [${C}]`)];

  it.each([
    ['the day before the first change', A, ADDS, '2001-04-30', 'A'],
    ['the day of a change', A, ADDS, '2001-05-01', 'AB'],
    ['the day before the next', A, ADDS, '2002-04-30', 'AB'],
    ['after all', A, ADDS, '2099-01-01', 'ABC'],
    ['a table that begins empty', '', ADDS, '2001-05-01', 'B'],
    [
      'an inquiry that was continued',
      A,
      [{ id: '2001-05-01', items: [{ use: `adds: [${B}]`, outcome: 'continued' }] }],
      '2099-01-01',
      'A',
    ],
    [
      'an inquiry that was rejected',
      A,
      [{ id: '2001-05-01', items: [{ use: `adds: [${B}]`, outcome: 'rejected' }] }],
      '2099-01-01',
      'A',
    ],
    [
      'an inquiry that was withdrawn',
      A,
      [{ id: '2001-05-01', items: [{ use: `adds: [${B}]`, outcome: 'withdrawn' }] }],
      '2099-01-01',
      'A',
    ],
    [
      'a report that adds',
      A,
      [{ id: '2001-05-01', items: [{ use: `adds: [${B}]`, report: true }] }],
      '2099-01-01',
      'AB',
    ],
    [
      'a case removed',
      A,
      [sitting('2001-05-01', `adds: [${B}]`), sitting('2002-05-01', `removes: [${A}]`)],
      '2002-05-01',
      'B',
    ],
    ['before it was removed', A, [sitting('2002-05-01', `removes: [${A}]`)], '2001-05-01', 'A'],
    [
      'a case removed and added again',
      A,
      [sitting('2001-05-01', `removes: [${A}]`), sitting('2002-05-01', `adds: [${B}, ${A}]`)],
      '2002-05-01',
      'BA',
    ],
    [
      'a case removed and added on one day by one item',
      A,
      [sitting('2001-05-01', `removes: [${A}], adds: [${A}]`)],
      '2001-05-01',
      'A',
    ],
    [
      'a case renamed keeps its place',
      `${A}, ${B}`,
      [sitting('2001-05-01', `renames: [{ was: ${A}, now: ${C} }]`)],
      '2001-05-01',
      'CB',
    ],
    ['before it was renamed', A, [sitting('2001-05-01', `renames: [{ was: ${A}, now: ${C} }]`)], '2001-04-30', 'A'],
    [
      'renamed there and back',
      A,
      [
        sitting('2001-05-01', `renames: [{ was: ${A}, now: ${C} }]`),
        sitting('2002-05-01', `renames: [{ was: ${C}, now: ${A} }]`),
      ],
      '2099-01-01',
      'A',
    ],
    [
      'renamed to what stands already',
      `${A}, ${B}`,
      [sitting('2001-05-01', `renames: [{ was: ${A}, now: ${B} }]`)],
      '2099-01-01',
      'AB',
    ],
    ['added though it stands', A, [sitting('2001-05-01', `adds: [${A}]`)], '2099-01-01', 'A'],
    ['added in another width', '{ text: A1 }', [sitting('2001-05-01', 'adds: [{ text: Ａ　１ }]')], '2099-01-01', 'A1'],
    [
      'two meetings on one day, both there at its end',
      A,
      [sitting('2001-05-01', `adds: [${B}]`), sitting('2001-05-01-2', `adds: [${C}]`)],
      '2001-05-01-2',
      'ABC',
    ],
    [
      'two meetings on one day, the second taking back what the first added',
      A,
      [sitting('2001-05-01', `adds: [${B}]`), sitting('2001-05-01-2', `removes: [${B}]`)],
      '2001-05-01-2',
      'A',
    ],
    [
      'the first of two meetings on one day does not know the second',
      A,
      [sitting('2001-05-01', `adds: [${B}]`), sitting('2001-05-01-2', `removes: [${B}]`)],
      '2001-05-01',
      'AB',
    ],
    [
      'of one meeting inquiries come before reports',
      A,
      [{ id: '2001-05-01', items: [{ use: `removes: [${B}]`, report: true }, { use: `adds: [${B}]` }] }],
      '2001-05-01',
      'A',
    ],
    [
      'from ⇒ to',
      '{ from: 甲, to: 乙 }',
      [sitting('2001-05-01', 'adds: [{ from: 甲, to: 丙 }]')],
      '2001-05-01',
      '甲 ⇒ 乙甲 ⇒ 丙',
    ],
  ] as readonly (readonly [string, string, readonly Sitting[], string, string])[])(
    '%s',
    (_, cases, sittings, date, expected) => {
      const { council, criterion } = archiveOf(cases, sittings);
      expect(textsOf(tableOn(criterion, council, date))).toBe(expected);
    },
  );

  it('an inquiry carried over counts once, where it was decided', () => {
    const use = `criteria: [{ table: 別表4, category: 1, adds: [${B}] }]`;
    const meetings = {
      '2001-05-01': { inquiries: [`1, outcome: continued, ${use}`] },
      '2001-06-01': { inquiries: [`1, carriedOver: { from: 2001-05-01 }, ${use}`] },
    };
    const { council, criterion } = withCriterion(plainCouncil(meetings, criteriaOf(A)).council);
    expect(textsOf(tableOn(criterion, council, '2001-05-31'))).toBe('A');
    const state = tableOn(criterion, council, '2001-06-01');
    expect(state.changes.map(({ text, by }) => [text, by.meeting.id, by.item.id])).toEqual([
      ['B', '2001-06-01', '1-1'],
    ]);
  });
});

describe('what is known of a case', () => {
  const { council, criterion } = archiveOf(`{ text: A, seen: 2001-05-01, group: (1), note: 覚え }`, [
    sitting('2001-05-01', `applies: [${A}], adds: [${B}]`),
    sitting('2002-05-01', `applies: [${B}, ${C}]`),
    sitting('2003-05-01', `renames: [{ was: ${B}, now: ${C} }]`),
    sitting('2004-05-01', `removes: [${A}]`),
  ]);
  const state = tableOn(criterion, council, '2009-01-01');

  it('who added it, what it was called, who applied it', () => {
    const [one] = state.categories[0]?.cases ?? [];
    expect(one).toMatchObject({ text: 'C', addedBy: { item: { id: '1-1' } }, seen: undefined });
    expect(one?.formerly.map(({ text, replacedBy }) => [text, replacedBy.item.id])).toEqual([['B', '1-201']]);
    expect(one?.appliedBy.map(({ item }) => item.id)).toEqual(['1-101']);
  });

  it('what stood before the first record, with the day that first shows it', () => {
    const before = tableOn(criterion, council, '2000-01-01').categories[0]?.cases[0];
    expect(before).toMatchObject({ text: 'A', addedBy: undefined, seen: '2001-05-01', group: '(1)', note: '覚え' });
    expect(before?.appliedBy).toEqual([]);
  });

  it('what was applied though nothing says that it stood', () => {
    expect(state.categories[0]?.appliedElsewhere.map(({ text, by }) => [text, by.item.id])).toEqual([['C', '1-101']]);
  });

  it('the changes in order, each with who made it', () => {
    expect(state.changes.map(({ kind, was, text, by }) => [kind, was, text, by.meeting.id])).toEqual([
      ['added', undefined, 'B', '2001-05-01'],
      ['renamed', 'B', 'C', '2003-05-01'],
      ['removed', undefined, 'A', '2004-05-01'],
    ]);
  });
});

describe('what does not fit', () => {
  it.each([
    ['removing what does not stand', `removes: [${B}]`, ['does-not-stand', 'B', 'removes 0', undefined]],
    [
      'renaming what does not stand',
      `renames: [{ was: ${B}, now: ${C} }]`,
      ['does-not-stand', 'B', 'renames 0 was', undefined],
    ],
    ['adding what stands since ever', `adds: [${C}, ${A}]`, ['stands-already', 'A', 'adds 1', undefined]],
  ])('%s', (_, use, expected) => {
    const { council, criterion } = archiveOf(A, [sitting('2001-05-01', use)]);
    const { contradictions } = tableOn(criterion, council, '2001-05-01');
    expect(
      contradictions.map(({ kind, text, path, other }) => [kind, text, path.slice(4).join(' '), other?.by.item.id]),
    ).toEqual([expected]);
  });

  it('names who made the case stand, or took it away', () => {
    const { council, criterion } = archiveOf(A, [
      sitting('2001-05-01', `adds: [${B}], removes: [${A}]`),
      sitting('2002-05-01', `adds: [${B}], removes: [${A}]`),
    ]);
    const { contradictions } = tableOn(criterion, council, '2002-05-01');
    expect(contradictions.map(({ kind, other }) => [kind, other?.by.meeting.id])).toEqual([
      ['does-not-stand', '2001-05-01'],
      ['stands-already', '2001-05-01'],
    ]);
  });
});

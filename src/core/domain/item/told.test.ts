import { describe, expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { decisionsOf } from '../meeting/header.ts';
import { decidingVotes, dissentOf, formatDue, formatParties, toldOf } from './told.ts';

function entryOf(fields: string) {
  const { council } = plainCouncil({ '2001-05-01': { inquiries: [fields] } });
  const entry = council.items.get('1-1')?.latest.entry;
  if (!entry) throw new Error('no item');
  return entry;
}
const told = (fields: string) => toldOf(entryOf(fields)).map(({ label, text }) => `${label}：${text}`);

describe('what is told of an item', () => {
  it.each([
    ['1', []],
    ['1, votes: { method: consensus }', []],
    ['1, votes: { for: 1, named: { for: [内田委員] } }', ['採決：賛成1名、賛成 内田委員']],
    [
      '1, votes: [{ on: 修正案, minority: true, result: 否決 }, { on: 原案, unanimous: true }]',
      ['採決：修正案：賛成少数→否決', '採決：原案：全員賛成'],
    ],
    [
      '1, votes: [{ for: 1, against: 0, casting: 会長が可とした }, { note: 記載なし }]',
      ['採決：賛成1名・反対0名・可否同数（会長が可とした）', '採決：'],
    ],
    [
      '1, recusals: [{ name: 内田, is: left, reason: 親族のため }, { name: 内田 }]',
      ['退席・除斥：内田（退席、親族のため）', '退席・除斥：内田'],
    ],
    ['1, sideOpinions: [早く示すこと], notes: [原本に日付なし]', ['附帯意見：早く示すこと', '注記：原本に日付なし']],
    [
      '1, requests: [{ text: r, by: 委員, to: 年金課, is: request, due: 来年3月まで }, { text: p, due: next-meeting }]',
      ['要望：r（委員から年金課へ、期限：来年3月まで）', '要望と約束：p（次回の会議で報告）'],
    ],
  ])('{ number: %s }', (fields, expected) => {
    expect(told(fields)).toEqual(expected);
  });

  it('parts, each with its votes, who left, and what is noted', () => {
    const parts =
      '[{ what: 追加の3件, outcome: 可, votes: { unanimous: true } }, { what: 廃止の1件, outcome: 継続審議, recusals: [{ name: 内田 }], note: 現地を見る }]';
    expect(told(`1, outcome: 可, parts: ${parts}`)).toEqual([
      '部分ごとの結論：追加の3件：可（全員賛成）',
      '部分ごとの結論：廃止の1件：継続審議（内田、現地を見る）',
    ]);
  });
});

describe('an item that was decided in parts', () => {
  const partsOf = (...outcomes: string[]) =>
    entryOf(
      `1, parts: [${outcomes.map((outcome, index) => `{ what: ${index + 1}番, outcome: ${outcome} }`).join(', ')}]`,
    );

  it.each([
    [['可', '承認'], 'approved-as-proposed'],
    [['可', '継続審議'], 'continued'],
    [['可', '不承認'], 'partly-upheld'],
    [['不承認', '不承認'], 'rejected'],
  ] as const)('%j comes to %s', (outcomes, effect) => {
    const entry = partsOf(...outcomes);
    expect(entry.outcome.effect).toBe(effect);
    expect(entry.outcome.label).toBe(outcomes.map((label, index) => `${index + 1}番は${label}`).join('、'));
    expect(decisionsOf(entry).map(({ label }) => label)).toEqual(outcomes);
  });
});

it('the votes beside a decision are the last ones', () => {
  expect(decidingVotes(entryOf('1, votes: [{ for: 1 }, { unanimous: true }]'))).toBe('全員賛成');
  expect(decidingVotes(entryOf('1'))).toBe('');
});

describe('who did not agree', () => {
  it.each([
    ['1', ''],
    ['1, votes: { method: consensus }', ''],
    ['1, votes: { unanimous: true }', ''],
    ['1, votes: { for: 9, against: 0, abstained: 0 }', ''],
    ['1, votes: { named: { for: [内田委員] } }', ''],
    ['1, votes: { reserved: 1 }', '保留1名'],
    ['1, votes: { for: 2, against: 1, abstained: 3, reserved: 2 }', '反対1名・棄権3名・保留2名'],
    ['1, votes: { majority: true, against: 1 }', '反対1名'],
    ['1, votes: { majority: true }', '賛成多数'],
    ['1, votes: { minority: true }', '賛成少数'],
    ['1, votes: { for: 3, casting: 会長が可とした }', '可否同数'],
    ['1, votes: { named: { against: [上田委員, 江口委員] } }', '反対 上田委員・江口委員'],
    ['1, votes: { against: 2, named: { against: [上田委員], reserved: [内田委員] } }', '反対2名・保留 内田委員'],
    // Of the vote that decided: who lost an amendment before may have agreed to the whole.
    ['1, votes: [{ on: 修正案, for: 2, against: 9 }, { on: 原案, unanimous: true }]', ''],
    ['1, votes: [{ on: 修正案, minority: true }, { on: 原案, against: 2 }]', '反対2名'],
    [
      '1, parts: [{ what: 追加, outcome: 可, votes: { unanimous: true } }, { what: 廃止, outcome: 可, votes: { against: 1 } }]',
      '廃止は反対1名',
    ],
  ])('{ number: %s }: %j', (fields, expected) => {
    expect(dissentOf(entryOf(fields))).toBe(expected);
  });
});

it('parties and terms', () => {
  expect([formatParties({}), formatParties({ by: '会長' }), formatParties({ to: '住宅課' })]).toEqual([
    '',
    '会長から',
    '住宅課へ',
  ]);
  expect([formatDue(undefined), formatDue('next-meeting'), formatDue('年内')]).toEqual([
    '',
    '次回の会議で報告',
    '期限：年内',
  ]);
});

import { describe, expect, it } from 'vitest';
import { documentOf } from '../fixtures/memory-shard.ts';
import { readQuery } from '../query/query.ts';
import { asksOfDecision, isTitledBy, itemCards, meetingCard } from './cards.ts';

const item = (number: number, title: string) => ({
  label: `議案第${number}号`,
  title,
  address: `/kou/proposals/${number}/`,
  outcome: '可決',
  effect: 'approved-as-proposed' as const,
  dissent: number === 1 ? '反対1名' : '',
  votes: number === 1 ? '賛成多数・反対1名' : '',
  department: '総務課',
  type: '',
  told: number === 1 ? [{ label: '条件', text: '名簿を返すこと' }] : [],
  objections: number === 1 ? [{ anchor: 'u7', speaker: '委員' }] : [],
});
const { key, info, segments } = documentOf('甲');
const document = {
  key,
  segments,
  info: { ...info, date: '平成22年1月22日（金）', items: [item(1, '図書館の窓口の委託'), item(2, '公園の清掃')] },
};

it('tells of an item what was decided when, by which votes, where it was objected to, and on which condition', () => {
  expect(itemCards([document, document])).toEqual([
    {
      kind: 'item',
      label: '議案第1号',
      title: '図書館の窓口の委託',
      address: '/kou/proposals/1/',
      facts: ['可決', '平成22年1月22日（金）', '賛成多数・反対1名', '総務課'],
      lines: [
        {
          label: '反対・保留などに触れた発言',
          parts: [{ text: '委員（発言7）', address: '/kou/meetings/2010-01-22/#u7' }],
        },
        { label: '会議', parts: [{ text: '甲　第1回', address: '/kou/meetings/2010-01-22/' }] },
        { label: '条件', parts: [{ text: '名簿を返すこと' }] },
      ],
    },
    expect.objectContaining({ label: '議案第2号', facts: ['可決', '平成22年1月22日（金）', '総務課'] }),
  ]);
});

it('tells of a meeting what it decided', () => {
  expect(meetingCard([document])).toMatchObject({
    title: '第1回　平成22年1月22日（金）',
    address: '/kou/meetings/2010-01-22/',
    lines: [
      { label: '議案第1号　可決　賛成多数・反対1名', parts: [{ address: '/kou/proposals/1/' }] },
      { label: '議案第2号　可決', parts: [{ text: '公園の清掃' }] },
    ],
  });
  expect(meetingCard([])).toBeUndefined();
});

describe('an item is named by its title', () => {
  it.each([
    ['図書館 窓口', true],
    ['図書館の窓口', true],
    ['図書館', false],
    ['図書館 窓口 費用 契約 期間', false],
    ['窓口 公園', false],
  ])('%s: %s', (typed, isNamed) => {
    expect(isTitledBy(readQuery(typed).words)(item(1, '図書館の窓口の委託'))).toBe(isNamed);
  });
});

it.each([
  ['いつ認められたか', true],
  ['反対した委員', true],
  ['どんな条件', true],
  ['防犯カメラ', false],
])('%s asks of a decision: %s', (typed, asks) => {
  expect(asksOfDecision(typed)).toBe(asks);
});

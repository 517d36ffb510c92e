import { expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { rowsOf } from '../fixtures/rows-of.ts';
import { CITATIONS } from './citations.ts';

const LAWS = {
  'laws.yaml':
    '- { id: ordinance, title: 甲市条例, kind: ordinance, aliases: [条例], articles: [{ number: "13", subject: 委託 }] }\n',
};

it('tells each place with its words, and where it leads or why nowhere', () => {
  const body = '## 発言\n### 諮問第1号\n（会長）条例第13条と\n条例第99条によります。諮問第1号から第2号までです。\n';
  const { council } = plainCouncil({ '2001-05-01': { inquiries: ['1, title: 条例第13条について', '2'], body } }, LAWS);
  const columns = [
    'number',
    'place',
    'source',
    'label',
    'items',
    'words',
    'status',
    'reason',
    'target_kind',
    'target',
    'target_name',
  ];
  const item = (number: number) => `/kou/inquiries/1-${number}/`;
  const spoken = { place: '/kou/meetings/2001-05-01/#u1', source: 'utterance', label: '会長', items: [item(1)] };
  const article = {
    status: 'resolved',
    target_kind: 'law',
    target: '/kou/laws/ordinance/13/',
    target_name: '甲市条例第13条',
  };
  expect(rowsOf(CITATIONS, council, ...columns)).toEqual([
    { number: 1, place: item(1), source: 'item', items: [item(1)], words: '条例第13条', ...article },
    { number: 2, ...spoken, words: '条例第13条', ...article },
    { number: 3, ...spoken, words: '条例第99条', status: 'open', reason: 'unknown-article' },
    {
      number: 4,
      ...spoken,
      words: '諮問第1号',
      status: 'resolved',
      target_kind: 'item',
      target: item(1),
      target_name: '第1期諮問第1号',
    },
    {
      number: 5,
      ...spoken,
      words: '第2号',
      status: 'resolved',
      target_kind: 'item',
      target: item(2),
      target_name: '第1期諮問第2号',
    },
  ]);
});

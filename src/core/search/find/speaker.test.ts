import { expect, it } from 'vitest';
import { documentOf, makeMemoryShard } from '../fixtures/memory-shard.ts';
import { fold } from '../fold/fold.ts';
import { findSpeaker } from './speaker.ts';

const LABELS = [
  '会長',
  '副会長',
  '会長代理',
  '内田委員',
  '委員',
  'Ａ委員',
  'Ｄ委員（Ａ委員）',
  '国保年金課長',
  '',
  '住宅課',
];
const document = {
  ...documentOf(),
  voices: 'u'.repeat(LABELS.length),
  segments: LABELS.map((label, index) => ({ anchor: `u${index + 1}`, label, text: '会長の内田委員' })),
};
const { index } = makeMemoryShard([document]);

it.each([
  ['会長', ['会長']],
  ['副会長', ['副会長']],
  ['委員', ['内田委員', '委員', 'Ａ委員', 'Ｄ委員（Ａ委員）']],
  ['A委員', ['Ａ委員', 'Ｄ委員（Ａ委員）']],
  ['内田', ['内田委員']],
  ['国保年金', ['国保年金課長']],
  ['課長', ['国保年金課長']],
  ['課', ['住宅課']],
  ['長', ['会長', '国保年金課長', '副会長']],
  ['事務局', []],
])('%s speaks as %j', async (name, labels) => {
  const found = [...(await findSpeaker(index, fold(name)))].sort((a, b) => a - b).map((place) => LABELS[place] ?? '');
  expect([...found].sort()).toEqual([...labels].sort());
});

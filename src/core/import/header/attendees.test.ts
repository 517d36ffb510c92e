import { expect, it } from 'vitest';
import { hoshimi } from '../fixtures/hoshimi.ts';
import { readAttendees } from './attendees.ts';

const { departments } = hoshimi('term');
const read = (key: string, text: string) => {
  const { members, absent, officials, andOthers, unsettled } = readAttendees(
    [{ key, parts: text.split('\n').map((part, index) => ({ n: index + 1, text: part })) }],
    departments,
  );
  return { members, absent, officials, andOthers, unsettled: unsettled.map((part) => part.text) };
};
const none = { members: [], absent: [], officials: [], andOthers: false, unsettled: [] };

it.each([
  [
    'attendees',
    '内田委員、中村(弘)委員、山田（か）委員、総務部長ほか',
    { members: ['内田', '中村(弘)', '山田（か）'], officials: ['総務部長'], andOthers: true },
  ],
  ['attendees', '内田委員、\n大川委員、総務課長', { members: ['内田', '大川'], officials: ['総務課長'] }],
  [
    'attendees',
    '（委員）高松誠会長・大川涼委員（市事務局）村上総務部長',
    { members: [{ name: '高松誠', role: '会長' }, '大川涼'], officials: [{ name: '村上', title: '総務部長' }] },
  ],
  ['members', '高松　誠（会長）、大川　涼', { members: [{ name: '高松　誠', role: '会長' }, '大川　涼'] }],
  [
    'members',
    '会長：高松　誠\n副会長：大川　涼',
    {
      members: [
        { name: '高松　誠', role: '会長' },
        { name: '大川　涼', role: '副会長' },
      ],
    },
  ],
  ['members', '10名', { unsettled: ['10名'] }],
  ['absent', '北野雄二委員', { absent: ['北野雄二'] }],
  ['absent', 'なし', {}],
  [
    'officials',
    '総務課長　今野　進、住宅課長（原田）',
    {
      officials: [
        { name: '今野　進', title: '総務課長' },
        { name: '原田', title: '住宅課長' },
      ],
    },
  ],
  ['officials', '観光振興課長', { officials: ['観光振興課長'] }],
  ['officials', '今野', { unsettled: ['今野'] }],
  ['attendees', '今野進', { unsettled: ['今野進'] }],
])('%s: %s', (key, text, expected) => expect(read(key, text)).toEqual({ ...none, ...expected }));

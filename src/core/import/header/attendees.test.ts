import { expect, it } from 'vitest';
import { hoshimi } from '../fixtures/hoshimi.ts';
import { readAttendees } from './attendees.ts';

const { departments } = hoshimi('term');
const read = (key: string, text: string, roles: readonly string[] = []) => {
  const { members, absent, officials, andOthers, unsettled } = readAttendees(
    [{ key, parts: text.split('\n').map((part, index) => ({ n: index + 1, text: part })) }],
    departments,
    roles,
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

it.each([
  // Where 、 parts the people, the blank parts each one's names, however long they are.
  ['members', '宇田川 満（会長）、海老名 佐和子、木津 茂樹', ['宇田川 満', '海老名 佐和子', '木津 茂樹'], []],
  ['members', '鴻池　将、小清水　りつ子、猿渡　雄二', ['鴻池　将', '小清水　りつ子', '猿渡　雄二'], []],
  ['members', '勅使河原 剛、長谷川 美佐子', ['勅使河原 剛', '長谷川 美佐子'], []],
  // What stands before a colon is whom the people behind it stand for, and never a person.
  ['members', '学識者：一色会長、二神副会長　／　団体推薦：三枝委員、四方委員', ['一色', '二神', '三枝', '四方'], []],
  ['members', '商店街：大石委員　／　農家：柏委員', ['大石', '柏'], []],
  ['attendees', '一色委員、二神委員\n市：企画部長、企画課長', ['一色', '二神'], ['企画部長', '企画課長']],
  ['attendees', '一色委員\n町：総務課長 原田', ['一色'], [{ name: '原田', title: '総務課長' }]],
  ['attendees', '一色委員\n県：環境課長、主査', ['一色'], ['環境課長', '主査']],
  ['attendees', '一色委員 / 二神委員 / 総務課長', ['一色', '二神'], ['総務課長']],
  // An office that stands well apart from a member is another's.
  ['members', '総務課長　　井手上委員　　鵤委員', ['井手上', '鵤'], ['総務課長']],
])('%s: %s', (key, text, members, officials) => {
  const list = read(key, text);
  expect(list.members.map((one) => (typeof one === 'string' ? one : one.name))).toEqual(members);
  expect(list.officials).toEqual(officials);
  expect(list.unsettled).toEqual([]);
});

it.each([
  ['青砥教育長　　井手上委員　　神庭委員', [{ name: '青砥', role: '教育長' }, '井手上', '神庭']],
  ['井手上委員、青砥教育長', ['井手上', { name: '青砥', role: '教育長' }]],
  ['教育長　青砥　亮、委員　井手上　花', [{ name: '青砥　亮', role: '教育長' }, '井手上　花']],
])('offices of the council are roles: %s', (text, members) => {
  expect(read('members', text, ['教育長'])).toEqual({ ...none, members });
});

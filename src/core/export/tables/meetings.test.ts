import { expect, it } from 'vitest';
import { readCouncil } from '../../content-source.ts';
import { buildArchive } from '../../domain/archive.ts';
import { contentFilesOf, editSmallCouncil } from '../../fixtures/small-council.ts';
import { rowsOf } from '../fixtures/rows-of.ts';
import { MEETINGS } from './meetings.ts';

const FIRST = 'kou/meetings/2010-01-22.md';

function firstMeeting(time: string, ...columns: readonly string[]) {
  const [council] = contentFilesOf(
    editSmallCouncil({ [FIRST]: [['time: { start: "15:30", end: "17:00" }', time]] }),
  ).councils;
  const source = council && readCouncil(council).source;
  const archive = source && buildArchive([source]).councils.get('kou');
  if (!archive) throw new Error('the council cannot be read');
  return rowsOf(MEETINGS, archive, ...columns)[0];
}

it('tells the facts of its header', () => {
  const columns = [
    'id',
    'label',
    'period',
    'session',
    'date',
    'members_present',
    'members_absent',
    'items',
    'fidelity',
  ];
  expect(firstMeeting('time: { start: "15:30", end: "17:00" }', ...columns)).toMatchObject({
    id: '/kou/meetings/2010-01-22/',
    label: '第5期第1回',
    period: '第5期',
    session: 1,
    date: '2010-01-22',
    members_present: 3,
    members_absent: 1,
  });
});

it.each([
  ['time: { start: "15:30", end: "17:00" }', { starts_at: '15:30', ends_at: '17:00', minutes: 90 }],
  ['time: { start: "15:30" }', { starts_at: '15:30' }],
  ['time: { start: "15:30", end: "15:00" }', { starts_at: '15:30', ends_at: '15:00' }],
  ['place: 庁舎', {}],
])('%s', (time, expected) => {
  expect(firstMeeting(time, 'starts_at', 'ends_at', 'minutes')).toEqual(expected);
});

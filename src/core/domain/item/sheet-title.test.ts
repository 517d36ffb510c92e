import { describe, expect, it } from 'vitest';
import { type PlainMeeting, plainCouncil } from '../../fixtures/plain-council.ts';
import { sheetTitles } from './sheet-title.ts';

const titlesOf = (meetings: Readonly<Record<string, PlainMeeting>>): Record<string, string> =>
  Object.fromEntries(sheetTitles(plainCouncil(meetings).council));

const sheet = (item: string, ...titles: readonly string[]) =>
  `### ${item}\n\n${titles.map((title) => `| 件名 | ${title} |\n|---|---|\n| 所管課 | 住宅課 |\n`).join('\n')}`;

describe('what a case sheet calls an item', () => {
  it.each<[string, Readonly<Record<string, PlainMeeting>>, Record<string, string>]>([
    ['no sheet', { '2001-05-01': { inquiries: ['1'] } }, {}],
    [
      'a sheet under the heading of the item',
      { '2001-05-01': { inquiries: ['1', '2'], body: `## 資料1\n\n${sheet('諮問第2号', '駐車場の管理の委託')}` } },
      { '1-2': '駐車場の管理の委託' },
    ],
    [
      'sheets of several names: nobody knows which',
      { '2001-05-01': { inquiries: ['1'], body: `## 資料1\n\n${sheet('諮問第1号', '甲', '乙')}` } },
      {},
    ],
    [
      'one sheet for two items',
      { '2001-05-01': { inquiries: ['1', '2'], body: `## 資料1\n\n${sheet('諮問第1号・第2号', '甲')}` } },
      {},
    ],
    [
      'of the meeting that took it up last',
      {
        '2001-05-01': { inquiries: ['1, outcome: continued'], body: `## 資料1\n\n${sheet('諮問第1号', '甲')}` },
        '2001-06-01': {
          inquiries: ['1, carriedOver: { from: 2001-05-01 }'],
          body: `## 資料1\n\n${sheet('諮問第1号', '乙')}`,
        },
      },
      { '1-1': '乙' },
    ],
  ])('%s', (_, meetings, expected) => {
    expect(titlesOf(meetings)).toEqual(expected);
  });
});

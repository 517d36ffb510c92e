import { describe, expect, it } from 'vitest';
import { readContent } from '../../content.ts';
import { allAsked } from '../item/undertakings.ts';
import { councilStatistics, sumFigures } from './figures.ts';

const file = (name: string, source: string) => ({ file: name, source });

const meeting = (date: string, period: number, header: string, body: string) => ({
  id: date,
  ...file(
    `${date}.md`,
    `---
period: ${period}
session: 1
date: ${date}
attendees: { members: [青木, { name: 井上, proxy: 上田 }], absent: [江口], temporary: [岡田], officials: [住宅課長] }
record: { fidelity: paraphrase, source: { title: 原本 } }
${header}
---

## 発言
${body}
`,
  ),
});

const MEETINGS = [
  meeting(
    '2010-01-22',
    5,
    `time: { start: "10:00", end: "11:30" }
inquiries:
  - { number: 1, title: 甲, type: 委託, department: housing, outcome: continued, requests: [{ text: 示す }, { text: 報告する, is: promise }] }
  - { number: 2, title: 乙, type: 委託, department: housing, outcome: approved-as-proposed, votes: { for: 3, against: 1 } }`,
    `### 諮問第1号・第2号
（会長）始めます。

（委員）なぜですか。

（住宅課長）こうです。

（誰か）はい。
### 諮問第1号
（委員）続けましょう。
### その他
（委員）終わりましょう。`,
  ),
  meeting(
    '2011-03-01',
    5,
    `time: { start: "10:00" }
inquiries:
  - { number: 1, title: 甲, type: 委託, department: housing, outcome: 原案どおり承認, carriedOver: { from: 2010-01-22 }, settles: [{ item: 5-1, requests: [2] }] }`,
    '### 諮問第1号\n（会長）異議はありますか。',
  ),
  meeting('2011-07-01', 6, 'time: { start: "10:00", end: "09:00" }', '### その他\n（事務局）次回は来月です。'),
];

function statisticsOf() {
  const { archive } = readContent({
    root: 'content',
    archive: file('archive.yaml', 'title: 書庫\ndescription: 見本。\n'),
    councils: [
      {
        id: 'kou',
        council: file(
          'council.yaml',
          'name: 甲審議会\nmunicipality: 甲市\nnumbering: term\nspeakers: [{ label: 会長, role: chair }, { label: 委員, role: member }, { label: 事務局, role: secretariat }]\n',
        ),
        departments: file('departments.yaml', '- { id: housing, name: 住宅課 }\n'),
        meetings: MEETINGS,
      },
    ],
    orphans: [],
    guide: [],
  });
  const [council] = archive.councils.values();
  if (!council) throw new Error('no council');
  return councilStatistics(council, new Set(['住宅課']), allAsked(council));
}

describe('what is counted of a council', () => {
  const statistics = statisticsOf();
  const all = sumFigures(statistics);

  it('segments are the meetings of one period in one year, newest first', () => {
    expect(statistics.segments.map(({ period, year, meetings }) => [period, year, meetings.length])).toEqual([
      [6, 2011, 1],
      [5, 2011, 1],
      [5, 2010, 1],
    ]);
  });

  it('a length is of a meeting whose start and end are recorded, the right way round', () => {
    expect([all.meetings, all.timed, all.minutes]).toEqual([3, 1, 90]);
  });

  it('utterances by what their speakers are, as far as the record tells', () => {
    expect(all.utterances).toEqual({
      chair: 2,
      'vice-chair': 0,
      member: 3,
      official: 1,
      secretariat: 1,
      unknown: 1,
    });
  });

  it('members’ utterances on items count once, an item once in each meeting that spoke on it', () => {
    expect([all.byMembersOnItems, all.spokenOn]).toEqual([2, 3]);
  });

  it('an item belongs to its last meeting, whose outcome is the item’s', () => {
    expect(statistics.segments.map(({ items }) => items.map(({ id }) => id))).toEqual([[], ['5-1'], ['5-2']]);
    expect([all.items, all.effects['approved-as-proposed'], all.effects.continued, all.dissent]).toEqual([2, 2, 0, 1]);
    expect([...all.kinds]).toEqual([['inquiries', 2]]);
  });

  it('what was asked belongs to the meeting that asked; what is not told apart is a request', () => {
    expect(all.asked).toEqual({
      condition: { asked: 0, answered: 0 },
      request: { asked: 1, answered: 0 },
      promise: { asked: 1, answered: 1 },
    });
    expect(statistics.segments.map(({ asked }) => asked.length)).toEqual([0, 0, 2]);
  });

  it('those who were there, by proxy and for one matter included, and those who were not', () => {
    expect([all.attended, all.absent]).toEqual([9, 3]);
  });

  it('segments sum up to the whole', () => {
    const sums = statistics.segments.map(sumFigures);
    for (const key of ['meetings', 'minutes', 'items', 'dissent', 'byMembersOnItems', 'attended'] as const) {
      expect([key, sums.reduce((sum, one) => sum + one[key], 0)]).toEqual([key, all[key]]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { readContent } from '../../content.ts';
import { contentFilesOf } from '../../fixtures/small-council.ts';
import { calendar } from './calendar.ts';

const HEADER = 'attendees: { members: [内田] }\nrecord: { fidelity: summary, source: { title: 原本 } }\nperiod: 1\n';
const meeting = (fields: string) => `---\n${HEADER}${fields}---\n`;

/** A council whose records announce meetings: one that was held, one announced twice, one without time, a slip. */
const content = readContent(
  contentFilesOf({
    'kou/council.yaml': 'name: 甲市審議会\nmunicipality: 甲市\nnumbering: term\n',
    'kou/meetings/2010-01-22.md': meeting(`session: 1
date: 2010-01-22
time: { start: "15:30", end: "17:00" }
place: 庁議室, 5階; 東
nextMeetings:
  - { date: 2010-02-10, time: "10:00", place: 庁議室 }
  - { date: 2010-03-10, time: "10:00", place: 庁議室 }
  - { date: 2010-04-10 }
  - { date: 2009-04-10 }
`),
    'kou/meetings/2010-02-10.md': meeting(`session: 2
date: 2010-02-10
nextMeetings:
  - { date: 2010-03-10, time: "13:00", place: 別館, note: 午前から午後に変更 }
  - { date: 2010-03-10, time: "15:00" }
`),
  }),
);
const councils = [...content.archive.councils.values()];
const at = 'https://example.lg.jp';
const unfold = (text: string) => text.replaceAll('\r\n ', '');
const text = unfold(calendar(councils, '甲市, 審議会', { origin: at, base: '/', title: '甲市' }));
const events = text.split('BEGIN:VEVENT').slice(1);
const linesOf = (address: string) =>
  events.find((event) => event.includes(`UID:${at}${address}\r\n`))?.split('\r\n') ?? [];

describe('the calendar', () => {
  it('holds what was held, and what is announced and was not', () => {
    const ids = [...text.matchAll(/UID:(.*)\r\n/g)].map(([, id = '']) => id.slice(at.length));
    expect(ids).toEqual([
      '/kou/meetings/2010-01-22/',
      '/kou/meetings/2010-02-10/',
      '/kou/meetings/2010-03-10-2/',
      '/kou/meetings/2010-03-10/',
      '/kou/meetings/2010-04-10/',
    ]);
  });

  it('tells a meeting with its time in Japan, its place and its page, stamped with its own day', () => {
    expect(linesOf('/kou/meetings/2010-01-22/')).toEqual(
      expect.arrayContaining([
        'DTSTAMP:20100121T150000Z',
        'DTSTART;TZID=Asia/Tokyo:20100122T153000',
        'DTEND;TZID=Asia/Tokyo:20100122T170000',
        'LOCATION:庁議室\\, 5階\\; 東',
        `URL;VALUE=URI:${at}/kou/meetings/2010-01-22/`,
        'STATUS:CONFIRMED',
      ]),
    );
    expect(text).toContain('X-WR-CALNAME:甲市\\, 審議会\r\n');
  });

  it('tells a meeting without time as a day', () => {
    expect(linesOf('/kou/meetings/2010-02-10/')).toContain('DTSTART;VALUE=DATE:20100210');
  });

  it('tells an announced meeting as tentative, as the newest record announces it, under the address it will have', () => {
    expect(linesOf('/kou/meetings/2010-03-10/')).toEqual(
      expect.arrayContaining([
        'DTSTAMP:20100209T150000Z',
        'DTSTART;TZID=Asia/Tokyo:20100310T130000',
        'LOCATION:別館',
        `URL;VALUE=URI:${at}/kou/meetings/2010-02-10/#header`,
        'STATUS:TENTATIVE',
      ]),
    );
    expect(linesOf('/kou/meetings/2010-03-10-2/')).toContain('DTSTART;TZID=Asia/Tokyo:20100310T150000');
    expect(linesOf('/kou/meetings/2010-04-10/')).toContain('DTSTART;VALUE=DATE:20100410');
  });

  it('is the same whatever time zone the machine is in', () => {
    const before = process.env['TZ'];
    try {
      for (const zone of ['America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati']) {
        process.env['TZ'] = zone;
        expect(unfold(calendar(councils, '甲市, 審議会', { origin: at, base: '/', title: '甲市' }))).toBe(text);
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

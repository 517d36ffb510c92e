import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../content.ts';
import type { CouncilArchive } from '../domain/archive.ts';
import { INQUIRY, inquiry, report } from '../fixtures/named-items.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits, SMALL_COUNCIL } from '../fixtures/small-council.ts';
import { parseMeeting } from '../markdown/parse-meeting.ts';
import { findInvisible } from '../text/invisible.ts';
import { FIRST_VOCABULARY } from '../vocabulary/presets.ts';
import type { MeetingPlan } from './meeting-plan.ts';
import { newItems, openItems, proposeDate, proposeMeeting, proposeSource } from './propose-meeting.ts';
import { writeRecord } from './record-text.ts';

const SECOND = 'kou/meetings/2010-02-10.md';
const archiveText = SMALL_COUNCIL[SECOND] ?? '';

function archiveOf(edits: FileEdits = {}): CouncilArchive {
  const council = readContent(contentFilesOf(editSmallCouncil(edits))).archive.councils.get('kou');
  if (!council) throw new Error('the small council cannot be read');
  return council;
}

const announcing = (next: string): FileEdits => ({
  [SECOND]: [['record: {', `nextMeetings: ${next}\nrecord: {`]],
});
const yearly: FileEdits = {
  'kou/council.yaml': [['term', 'fiscal-year']],
  'kou/meetings/2010-01-22.md': [
    ['period: 5', 'period: 2009'],
    ['[5-42]', '[fy2009-42]'],
  ],
  [SECOND]: [
    ['period: 5', 'period: 2009'],
    ['[5-43]', '[fy2009-43]'],
  ],
};

describe('proposeDate', () => {
  it.each([
    ['nothing announced', {}, undefined],
    ['the next of several days', announcing('[{ date: 2010-04-09 }, { date: 2010-03-12 }]'), '2010-03-12'],
    ['a day that has passed', announcing('[{ date: 2010-01-12 }]'), undefined],
    ['no meeting yet', { 'kou/meetings/2010-01-22.md': null, [SECOND]: null }, undefined],
  ])('%s', (_, edits, expected) => {
    expect(proposeDate(archiveOf(edits))).toBe(expected);
  });
});

describe('proposeMeeting', () => {
  it('goes on from the meeting before', () => {
    expect(proposeMeeting(archiveOf(), '2010-03-12')).toEqual({
      date: '2010-03-12',
      period: 5,
      session: 3,
      start: undefined,
      place: undefined,
      members: ['内田', '池田'],
      absent: [],
      officials: [],
      rosterOf: '2010-02-10',
      fidelity: 'paraphrase',
    });
  });

  it('takes who was absent for a member, and goes on from what came before the day', () => {
    expect(proposeMeeting(archiveOf(), '2010-02-01')).toMatchObject({
      session: 2,
      start: '15:30',
      members: ['内田', '池田', { name: '中村(弘)', role: '会長' }, '西川'],
      officials: ['住宅課長', { name: '東村', title: '年金課長' }],
      rosterOf: '2010-01-22',
    });
  });

  it('takes time and place of what was announced for the day', () => {
    const archive = archiveOf(announcing('[{ date: 2010-03-12, time: "10:00", place: 庁議室 }]'));
    expect(proposeMeeting(archive, '2010-03-12')).toMatchObject({ start: '10:00', place: '庁議室' });
    expect(proposeMeeting(archive, '2010-03-13')).toMatchObject({ start: undefined, place: undefined });
  });

  it.each([
    ['the same fiscal year', '2010-03-12', 2009, 3],
    ['the next one', '2010-04-01', 2010, 1],
  ])('%s', (_, date, period, session) => {
    expect(proposeMeeting(archiveOf(yearly), date)).toMatchObject({ period, session });
  });

  it('goes on counting over the years where the council does', () => {
    const council = [['numbering: term', 'numbering: fiscal-year\nsessions: running']] as const;
    const running: FileEdits = { ...yearly, 'kou/council.yaml': council };
    expect(proposeMeeting(archiveOf(running), '2010-04-01')).toMatchObject({ period: 2010, session: 3 });
  });

  it.each([
    ['by terms', {}, undefined],
    ['by fiscal years', yearly, 2008],
  ])('knows little of a first meeting: %s', (_, edits, period) => {
    const proposal = proposeMeeting(archiveOf(edits), '2009-03-01');
    expect(proposal).toEqual({
      date: '2009-03-01',
      period,
      session: undefined,
      members: [],
      absent: [],
      officials: [],
    });
  });
});

describe('proposeSource', () => {
  it.each([
    ['会議要録', '会議要録'],
    ['第5期第2回甲市審議会会議要録', '第5期第4回甲市審議会会議要録'],
    ['平成22年2月10日の会議要録', undefined],
    ['第二回会議要録', undefined],
  ])('%j → %j', (title, expected) => {
    const archive = archiveOf({ [SECOND]: [['title: 会議要録', `title: ${title}`]] });
    expect(proposeSource(archive, '2010-03-12', 5, 4)).toBe(expected);
  });

  it('none before the first meeting', () => {
    expect(proposeSource(archiveOf(), '2009-03-12', 5, 4)).toBeUndefined();
  });
});

describe('items', () => {
  it.each([
    ['on from the highest', 5, '2010-03-12', [45, 46]],
    ['on from what came before the day', 5, '2010-02-01', [44, 45]],
    ['a new period begins anew', 6, '2010-03-12', [1, 2]],
  ])('numbers go %s', (_, period, date, expected) => {
    const counts = new Map([[INQUIRY, 2]]);
    expect(newItems(archiveOf(), { period, date }, counts).map(({ number }) => number)).toEqual(expected);
  });

  it('what was continued is taken up again, until it is decided', () => {
    const known = { title: '住宅の業務の委託について', type: 'outsourcing', department: 'housing' };
    const open = { ...inquiry(42), ...known, carriedOver: { from: '2010-01-22' } };
    expect(openItems(archiveOf(), { period: 5, date: '2010-02-01' })).toEqual([open]);
    expect(openItems(archiveOf(), { period: 5, date: '2010-03-12' })).toEqual([]);
  });

  it('what the meeting before left open keeps its number over a change of period, and nothing older does', () => {
    const open = { [SECOND]: [['outcome: approved-as-proposed', 'outcome: continued']] } satisfies FileEdits;
    expect(openItems(archiveOf(open), { period: 6, date: '2010-04-01' })).toMatchObject([
      { number: 42, period: 5, carriedOver: { from: '2010-02-10' } },
    ]);
    const withoutIt = archiveText.replace(/ {2}- number: 42[\s\S]*?(?= {2}- number: 44)/, '').replace('第42号・', '');
    expect(openItems(archiveOf({ [SECOND]: withoutIt }), { period: 6, date: '2010-04-01' })).toEqual([]);
  });
});

/** What a content folder with the record reports for it, as `line code`. */
function reportFor(record: string, edits: FileEdits = {}) {
  const file = 'kou/meetings/2010-03-12.md';
  const { diagnostics } = readContent(contentFilesOf({ ...editSmallCouncil(edits), [file]: record }));
  expect(diagnostics.every(({ at }) => at.file === file)).toBe(true);
  return diagnostics.map(({ at, code }) => `${at.line} ${code}`);
}

const PLAN: MeetingPlan = {
  ...{ period: 5, session: 3, date: '2010-03-12', start: '15:30', end: '17:00', place: '庁議室' },
  members: ['内田', { name: '中村(弘)', role: '会長' }],
  absent: ['西川'],
  officials: ['住宅課長', { name: '東村', title: '年金課長' }],
  rosterOf: '2010-02-10',
  items: [
    {
      ...inquiry(42),
      title: '住宅: 委託',
      type: 'outsourcing',
      department: 'housing',
      carriedOver: { from: '2010-01-22' },
    },
    inquiry(45),
    report(1),
  ],
  fidelity: 'summary',
  source: '会議録',
};

describe('writeRecord', () => {
  it('writes what is known, and the names of what is not', () => {
    expect(writeRecord(PLAN)).toBe(`---
period: 5
session: 3
date: 2010-03-12
time: { start: "15:30", end: "17:00" }
place: 庁議室
attendees:
  # 2010-02-10 の会議の名簿です。出欠を確かめたら、この行を消してください。
  members: [内田, { name: 中村(弘), role: 会長 }]
  absent: [西川]
  officials: [住宅課長, { name: 東村, title: 年金課長 }]
inquiries:
  - number: 42
    title: "住宅: 委託"
    type: outsourcing
    department: housing
    carriedOver: { from: 2010-01-22 }
    outcome:
  - number: 45
    title:
    type:
    department:
    outcome:
reports:
  - title:
record: { fidelity: summary, source: { title: 会議録 } }
---

## 発言

### 諮問第42号

### 諮問第45号

### 報告1
`);
  });

  it('the check names each place that is left to fill in, and nothing else', () => {
    const earlier: FileEdits = { [SECOND]: [['outcome: approved-as-proposed', 'outcome: continued']] };
    expect(reportFor(writeRecord(PLAN), earlier)).toEqual([
      '18 invalid-value',
      '20 wrong-type',
      '21 invalid-value',
      '22 wrong-type',
      '23 invalid-value',
      '25 wrong-type',
      '31 heading-without-turns',
      '33 heading-without-turns',
      '35 heading-without-turns',
    ]);
  });

  it('a plan without items has nothing left to fill in', () => {
    expect(reportFor(writeRecord({ ...PLAN, items: [], rosterOf: undefined }))).toEqual([]);
  });

  it('whatever the names are, they read as they were given', () => {
    const isSeen = (text: string) => /^[^\p{C}\p{Z}\uFFFD]+$/u.test(text) && findInvisible(` ${text}`).length === 0;
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter(isSeen);
    const member = fc.oneof(name, fc.record({ name, role: name }));
    const official = fc.oneof(name, fc.record({ name, title: name }));
    const people = fc.record({
      members: fc.array(member),
      absent: fc.array(member),
      officials: fc.array(official),
      place: name,
      source: name,
    });
    fc.assert(
      fc.property(people, ({ place, source, ...attendees }) => {
        const record = writeRecord({ ...PLAN, ...attendees, place, source, items: [] });
        const { meeting, diagnostics } = parseMeeting(
          { id: 'kou', vocabulary: FIRST_VOCABULARY },
          '2010-03-12',
          'a.md',
          record,
        );
        expect(diagnostics).toEqual([]);
        expect(meeting?.header).toMatchObject({ place, attendees, record: { source: { title: source } } });
      }),
      {
        seed: 20100312,
        numRuns: 300,
        examples: [
          [
            {
              members: ['---', 'a: b', '#', '"', '5', 'true', 'null', '[', 'x,y'],
              absent: [],
              officials: [],
              place: '5',
              source: '- a',
            },
          ],
        ],
      },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { FIRST_VOCABULARY } from '../../vocabulary/presets.ts';
import { formatMeetingDate, meetingFacts } from './facts.ts';
import { meetingHeaderSchema, readTerms } from './header.ts';

const facts = (header: object) =>
  Object.fromEntries(
    meetingFacts(
      {
        header: readTerms(
          FIRST_VOCABULARY,
          meetingHeaderSchema.parse({
            period: 5,
            session: 15,
            date: '2010-01-22',
            attendees: { members: [] },
            record: { fidelity: 'paraphrase', source: { title: '会議要録' } },
            ...header,
          }),
        ),
      },
      [],
    ).map(({ label, lines }) => [label, lines]),
  );

it('formats a date with its weekday', () => {
  expect(formatMeetingDate('2010-01-22')).toBe('平成22年1月22日（金）');
});

describe('meetingFacts', () => {
  it('leaves out what the record does not give', () => {
    expect(Object.keys(facts({}))).toEqual(['日時']);
  });

  it.each([
    [{ time: { start: '15:30' } }, '日時', ['平成22年1月22日（金） 午後3時30分から']],
    [{ time: { start: '15:30', end: '17:00' } }, '日時', ['平成22年1月22日（金） 午後3時30分から午後5時まで']],
    [{ place: '庁議室' }, '場所', ['庁議室']],
    [
      { attendees: { members: ['内田', { name: '臼井', role: '会長' }], absent: ['北野'] } },
      '出席した委員（2名）',
      ['内田、臼井（会長）'],
    ],
    [{ attendees: { members: [], absent: ['北野'] } }, '欠席した委員', ['北野']],
    [
      { attendees: { members: [], officials: ['総務部長', { name: '東村', title: '課長' }], andOthers: true } },
      '出席した職員',
      ['総務部長、東村（課長） ほか'],
    ],
    [{ visitors: { admitted: true, count: 1 } }, '傍聴', ['1人']],
    [{ visitors: { admitted: true, count: 0 } }, '傍聴', ['なし']],
    [{ visitors: { admitted: true } }, '傍聴', ['認める']],
    [{ visitors: { admitted: false } }, '傍聴', ['認めない']],
    [{ visitors: { admitted: false, reason: '条例第6条' } }, '傍聴', ['認めない（条例第6条）']],
    [{ withheld: [{ what: '資料', ground: '条例第6条' }] }, '非公開とした事項', ['資料（理由：条例第6条）']],
    [
      { nextMeetings: [{ date: '2010-02-01', time: '10:00', place: '庁議室' }] },
      '次回以降の予定',
      ['平成22年2月1日（月）午前10時　庁議室'],
    ],
    [
      { contact: { department: '総務課', persons: ['湯浅', '須藤'], phone: '042-1', extension: '2', fax: '042-3' } },
      '問い合わせ先（開催当時）',
      ['総務課　担当 湯浅・須藤', '電話 042-1（内線2）　ファックス 042-3'],
    ],
    [{ contact: { department: '総務課' } }, '問い合わせ先（開催当時）', ['総務課']],
  ])('%j gives %s', (header, label, lines) => {
    expect(facts(header)[label]).toEqual(lines);
  });
});

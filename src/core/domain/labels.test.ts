import { describe, expect, it } from 'vitest';
import { inquiry, report } from '../fixtures/named-items.ts';
import { formatNamedItem } from './address/ids.ts';
import { formatMeeting, formatPeriod, formatSession } from './council/council.ts';
import { formatCase } from './criteria/criterion.ts';
import { formatRelation, RELATIONS } from './item/relation.ts';
import { countVotes, formatVotes, type Votes, voteMethod } from './item/votes.ts';
import { formatArticle } from './law.ts';
import { formatFidelity } from './meeting/fidelity.ts';
import { attendeeName, meetingHeaderSchema, officialTitle } from './meeting/header.ts';

describe('Japanese labels', () => {
  it('sessions and periods', () => {
    expect(formatSession({ numbering: 'term' }, 5, 15)).toBe('第5期第15回');
    expect(formatSession({ numbering: 'fiscal-year' }, 2016, 5)).toBe('平成28年度第5回');
    expect(formatPeriod({ numbering: 'term' }, 5)).toBe('第5期');
    expect(formatSession({ numbering: 'fiscal-year', sessions: 'running' }, 2025, 165)).toBe('第165回');
    expect(formatMeeting({ numbering: 'calendar-year' }, { period: 2025, session: 4, kind: '定例会' })).toBe(
      '令和7年第4回定例会',
    );
    expect(formatSession({ numbering: 'calendar-year' }, 2025, 4)).toBe('令和7年第4回');
    // Which era a session of such a year was in, only its day tells.
    expect(formatPeriod({ numbering: 'calendar-year' }, 2019)).toBe('2019年');
  });

  it('articles', () => {
    expect(['13', '9-2', '9-2-3'].map(formatArticle)).toEqual(['第13条', '第9条の2', '第9条の2の3']);
  });

  it('items as headings name them', () => {
    expect(formatNamedItem(inquiry(42))).toBe('諮問第42号');
    expect(formatNamedItem(report(1))).toBe('報告1');
  });

  it('cases', () => {
    expect(formatCase({ from: '甲', to: '乙' })).toBe('甲 ⇒ 乙');
    expect(formatCase({ text: '丙' })).toBe('丙');
  });

  it('every value of a choice has a label of its own', () => {
    const labels = [
      voteMethod.options.map((method) => formatVotes({ method })),
      meetingHeaderSchema.shape.record.shape.fidelity.options.map(formatFidelity),
    ];
    for (const list of labels) {
      expect(new Set(list).size).toBe(list.length);
      for (const label of list) expect(label).toMatch(/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u);
    }
  });

  it('relations read differently from their two ends, but for the mutual one', () => {
    for (const kind of RELATIONS) {
      const isMutual = formatRelation(kind, 'forward') === formatRelation(kind, 'backward');
      expect(isMutual).toBe(kind === 'relatesTo');
    }
  });
});

describe('votes', () => {
  const cases: readonly (readonly [Votes, string, number])[] = [
    [{}, '', 0],
    [{ method: 'consensus' }, '採決によらず決定', 0],
    [{ against: 1, majority: true }, '賛成多数・反対1名', 1],
    [{ reserved: 1 }, '保留1名', 1],
    [{ method: 'show-of-hands', for: 8, against: 0, abstained: 2 }, '挙手・賛成8名・反対0名・棄権2名', 10],
    [{ majority: false, note: '記載なし' }, '', 0],
  ];
  it.each(cases)('%j reads %s', (votes, label, count) => {
    expect(formatVotes(votes)).toBe(label);
    expect(countVotes(votes)).toBe(count);
  });
});

describe('attendees', () => {
  it('are brought to one shape', () => {
    expect(attendeeName('内田')).toEqual({ name: '内田' });
    expect(attendeeName({ name: '臼井雅子', role: '会長' })).toEqual({ name: '臼井雅子', role: '会長' });
    expect(officialTitle('住宅課長')).toEqual({ title: '住宅課長' });
    expect(officialTitle({ name: '東村', title: '総務部長' })).toEqual({ name: '東村', title: '総務部長' });
  });
});

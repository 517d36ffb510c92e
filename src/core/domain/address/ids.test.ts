import { describe, expect, it } from 'vitest';
import { inquiryId, meetingIdDate, reportId } from './ids.ts';

describe('ids', () => {
  it('an inquiry is told by its period and number, a report by its meeting and place', () => {
    expect(inquiryId('term', 5, 42)).toBe('5-42');
    expect(inquiryId('fiscal-year', 2016, 8)).toBe('fy2016-8');
    expect(reportId('2011-02-22', 1)).toBe('2011-02-22-1');
  });

  it.each([
    ['2010-01-22', '2010-01-22'],
    ['2010-01-22-2', '2010-01-22'],
    ['2010-01-22-9', '2010-01-22'],
    ['2010-01-22-1', undefined],
    ['2010-01-22-10', undefined],
    ['2010-1-22', undefined],
    ['会議', undefined],
  ])('the date of meeting %s is %s', (id, date) => {
    expect(meetingIdDate(id)).toBe(date);
  });
});

import { describe, expect, it } from 'vitest';
import type { Meeting } from './meeting.ts';
import { announcedBy, announcementsOf, formatMissing, missingBetween } from './sequence.ts';

const meeting = (id: string, header: object): Meeting =>
  ({ id, header: { date: id, nextMeetings: [], period: 5, ...header } }) as unknown as Meeting;

describe('sessions that the archive lacks', () => {
  it.each<[name: string, before: [number, number] | undefined, after: [number, number], said: string | undefined]>([
    ['none', [5, 14], [5, 15], undefined],
    ['one', [5, 14], [5, 16], '第15回'],
    ['several', [5, 15], [5, 21], '第16回から第20回まで（5回）'],
    ['the beginning of a period', [4, 9], [5, 3], '第1回から第2回まで（2回）'],
    ['the first of a period', [4, 9], [5, 1], undefined],
    ['before the first of the archive', undefined, [5, 2], '第1回'],
    ['a session out of order', [5, 15], [5, 14], undefined],
  ])('%s', (_, before, after, said) => {
    const at = (pair: [number, number]) => meeting('2010-01-22', { period: pair[0], session: pair[1] });
    const missing = missingBetween({ sessions: 'by-period' }, before && at(before), at(after));
    expect(missing && formatMissing(missing)).toBe(said);
  });

  it.each([
    [[2024, 165], [2025, 166], undefined],
    [[2024, 165], [2025, 168], '第166回から第167回まで（2回）'],
  ] as const)('counted without end: from %j to %j', (before, after, said) => {
    const at = ([period, session]: readonly [number, number]) => meeting('2010-01-22', { period, session });
    const missing = missingBetween({ sessions: 'running' }, at(before), at(after));
    expect(missing && formatMissing(missing)).toBe(said);
  });

  it('are not told between meetings of two kinds, which may be counted apart', () => {
    const [regular, other] = [
      meeting('a', { session: 3, kind: '定例会' }),
      meeting('b', { session: 7, kind: '臨時会' }),
    ];
    expect(missingBetween({ sessions: 'by-period' }, regular, other)).toBeUndefined();
  });
});

describe('announced meetings', () => {
  const announcing = meeting('2009-11-04', {
    session: 14,
    nextMeetings: [
      { date: '2010-01-22', time: '15:00', place: '庁議室' },
      { date: '2010-02-01', time: '10:00' },
    ],
  });

  it.each<[name: string, held: object, differences: string[]]>([
    ['as announced', { time: { start: '15:00' }, place: '庁議室' }, []],
    ['later', { time: { start: '15:30' }, place: '庁議室' }, ['予告は午後3時、開会は午後3時30分']],
    [
      'elsewhere',
      { time: { start: '15:00' }, place: '本庁舎 1階' },
      ['予告の場所は「庁議室」、開かれた場所は「本庁舎 1階」'],
    ],
    ['with another width of the same name', { place: '庁議室 ' }, []],
    ['without a word of time and place', {}, []],
  ])('%s', (_, header, differences) => {
    const held = meeting('2010-01-22', header);
    expect(announcedBy(announcing, [announcing, held])).toEqual([{ by: announcing, held, differences }]);
    expect(announcementsOf(held, [announcing, held])).toEqual([{ by: announcing, held, differences }]);
    expect(announcementsOf(announcing, [announcing, held])).toEqual([]);
  });

  it('are none of days that were past', () => {
    const late = meeting('2010-03-01', { nextMeetings: [{ date: '2010-01-22' }, { date: '2010-03-01' }] });
    expect(announcedBy(late, [meeting('2010-01-22', {}), late])).toEqual([]);
  });

  it('are not joined to either of two on that day', () => {
    const both = [meeting('2010-01-22', {}), { ...meeting('2010-01-22', {}), id: '2010-01-22-2' }];
    expect(announcedBy(announcing, [announcing, ...both])).toEqual([]);
  });
});

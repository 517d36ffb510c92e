import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { findDates, findSecondDay, isOtherDate, isWrongWeekday, nextDay } from './dates.ts';

describe('findDates', () => {
  it.each([
    ['平成22年1月22日(金)', ['2010-01-22', '金']],
    ['平成２２年１月２２日（金曜日）', ['2010-01-22', '金']],
    ['平成 21 年 11 月 4 日（水）', ['2009-11-04', '水']],
    ['令和元年5月1日', ['2019-05-01', undefined]],
    ['令和元年六月三日', ['2019-06-03', undefined]],
    ['昭和六十四年一月七日', ['1989-01-07', undefined]],
    ['二〇一〇年一月二十二日', ['2010-01-22', undefined]],
    ['2010年1月22日 金曜日', ['2010-01-22', '金']],
    ['2010/1/22', ['2010-01-22', undefined]],
    ['H22.1.22', ['2010-01-22', undefined]],
    ['Ｒ５．７．３（月）', ['2023-07-03', '月']],
    ['1月22日（金）の午後', [undefined, '金']],
  ])('%s', (text, [iso, weekday]) => {
    expect(findDates(fold(text))).toMatchObject([{ iso, weekday }]);
  });

  it.each(['平成22年度', '第22回', '平成22年2月30日', '13月1日', '午後3時30分', '042-393-5111', '平成元年1月7日'])(
    '%s is none',
    (text) => {
      expect(findDates(fold(text))).toEqual([]);
    },
  );

  it('keeps the order of several', () => {
    const found = findDates(fold('1月 22 日（金）の午後 3時から、2月 1 日（月）の午前'));
    expect(found.map(({ month, day }) => [month, day])).toEqual([
      [1, 22],
      [2, 1],
    ]);
  });
});

describe('isWrongWeekday', () => {
  it.each([
    ['2010-01-22', '金', false],
    ['2010-01-22', '木', true],
    ['2010-01-22', undefined, false],
    [undefined, '木', false],
  ])('%s %s: %s', (iso, weekday, expected) => expect(isWrongWeekday({ iso, weekday })).toBe(expected));
});

describe('nextDay', () => {
  const day = (text: string) => findDates(fold(text))[0] as never;
  it.each([
    ['2月1日', '2010-01-22', '2010-02-01'],
    ['1月22日（金）', '2009-11-04', '2010-01-22'],
    ['1月22日（木）', '2009-11-04', undefined],
    ['11月4日', '2009-11-04', '2010-11-04'],
    ['2月29日', '2009-03-01', undefined],
  ])('%s after %s: %s', (text, after, expected) => expect(nextDay(day(text), after)).toBe(expected));
});

it.each([
  ['令和6年（2024年）11月14日', '2024-11-14'],
  ['2024年（令和6年）11月14日', '2024-11-14'],
  ['令和6年（2025年）11月14日', undefined],
])('%s names its year twice', (text, iso) => expect(findDates(fold(text))[0]?.iso).toBe(iso));

describe('isOtherDate', () => {
  it.each([
    ['更新日　令和7年3月5日', true],
    ['公開日：2025年2月28日', true],
    ['次回は令和7年4月17日', true],
    ['当初予定の令和6年11月7日', true],
    ['前回（平成22年4月8日）に続き', true],
    ['令和6年10月1日施行', true],
    ['昭和38年5月3日生', true],
    ['令和7年3月5日に公表', true],
    ['情報公開審査会（令和6年11月14日開催）', false],
    ['開催日　令和6年11月14日', false],
    ['令和6年11月14日（木）午後2時', false],
  ])('%s: %s', (text, expected) => {
    const folded = fold(text);
    const [date] = findDates(folded);
    expect(date && isOtherDate(folded, date)).toBe(expected);
  });
});

describe('findSecondDay', () => {
  it.each([
    ['令和6年8月22日（木）及び23日（金）', '令和6年8月22日(木)及び23日'],
    ['令和6年8月22日・23日', '令和6年8月22日・23日'],
    ['令和6年8月22日から24日まで', '令和6年8月22日から24日'],
    ['令和6年8月31日、9月1日', '令和6年8月31日、9月1日'],
    ['令和6年8月22日（木）午後2時から4時まで', undefined],
    ['令和6年8月22日から3日間', undefined],
  ])('%s', (text, expected) => expect(findSecondDay(fold(text))).toBe(expected));
});

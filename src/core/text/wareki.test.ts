import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import {
  eraYearsBetween,
  formatFiscalYear,
  formatTime,
  formatWareki,
  isCalendarDate,
  parseJapaneseDate,
  weekday,
  yearOfEra,
} from './wareki.ts';

describe('isCalendarDate', () => {
  it.each([
    ['2010-01-22', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2011-02-29', false],
    ['2010-04-31', false],
    ['2010-13-01', false],
    ['2010-00-10', false],
    ['2010-01-00', false],
    ['2010-1-22', false],
    ['２０１０-01-22', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isCalendarDate(text)).toBe(expected);
  });
});

describe('parseJapaneseDate', () => {
  it.each([
    ['平成22年1月22日', '2010-01-22'],
    ['平成二十二年一月二十二日', '2010-01-22'],
    ['平成２２年１月２２日（金）', '2010-01-22'],
    ['平成22年1月22日(金曜日)', '2010-01-22'],
    ['平成 22 年 1 月 22 日', '2010-01-22'],
    ['H22.1.22', '2010-01-22'],
    ['Ｈ２２．１．２２', '2010-01-22'],
    ['H22/1/22', '2010-01-22'],
    ['2010年1月22日', '2010-01-22'],
    ['二〇一〇年一月二十二日', '2010-01-22'],
    ['2010/1/22', '2010-01-22'],
    ['2010-1-22', '2010-01-22'],
    ['２０１０－０１－２２', '2010-01-22'],
    ['2010.1.22', '2010-01-22'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['平成元年1月8日', '1989-01-08'],
    ['昭和64年1月7日', '1989-01-07'],
    ['昭和元年12月25日', '1926-12-25'],
    ['大正15年12月24日', '1926-12-24'],
    ['大正元年7月30日', '1912-07-30'],
    ['明治45年7月29日', '1912-07-29'],
    ['M45.7.29', '1912-07-29'],
    ['平成24年2月29日', '2012-02-29'],
  ])('%s is %s', (text, iso) => {
    expect(parseJapaneseDate(text)).toBe(iso);
  });

  it.each([
    '平成31年5月1日',
    '令和元年4月30日',
    '平成元年1月7日',
    '昭和64年1月8日',
    '昭和元年12月24日',
    '大正15年12月25日',
    '明治45年7月30日',
    '平成22年2月30日',
    '平成23年2月29日',
    '平成22年13月1日',
    '平成0年1月22日',
    '平成元元年1月22日',
    '平成十十年1月22日',
    '平成22年1月',
    '2010年2月30日',
    '20100122',
    '慶応3年1月1日',
    '',
  ])('%s is no day', (text) => {
    expect(parseJapaneseDate(text)).toBeUndefined();
  });

  it('reads back every day that formatWareki writes, and its western years', () => {
    // 1873 is the first year of the present calendar in Japan; years before are written by another.
    const days = fc.date({
      min: new Date('1873-01-01T00:00:00Z'),
      max: new Date('2100-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const property = fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      const seireki = iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
      return parseJapaneseDate(formatWareki(iso)) === iso && parseJapaneseDate(seireki) === iso;
    });
    fc.assert(property, { seed: 18730101, numRuns: 500 * inject('propertyRuns') });
  });

  it('reads back the days around each change of era', () => {
    for (const start of ['1912-07-30', '1926-12-25', '1989-01-08', '2019-05-01']) {
      for (let offset = -40; offset <= 40; offset += 1) {
        const iso = new Date(Date.parse(`${start}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
        expect(parseJapaneseDate(formatWareki(iso))).toBe(iso);
      }
    }
  });

  it('reads any text as a day of the calendar or as none', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      const iso = parseJapaneseDate(text);
      return iso === undefined || isCalendarDate(iso);
    });
    fc.assert(property, { seed: 1 });
  });
});

describe('formatting', () => {
  it.each([
    ['2010-01-22', '平成22年1月22日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['2019-05-01', '令和元年5月1日'],
    ['1867-12-31', '1867年12月31日'],
  ])('formatWareki(%s) is %s', (iso, expected) => {
    expect(formatWareki(iso)).toBe(expected);
  });

  it.each([
    [2016, '平成28年度'],
    [1989, '平成元年度'],
    [2019, '平成31年度'],
    [2020, '令和2年度'],
    [1860, '1860年度'],
  ])('formatFiscalYear(%d) is %s', (year, expected) => {
    expect(formatFiscalYear(year)).toBe(expected);
  });

  it.each([
    ['2010-01-22', '2010-01-22', ['平成22']],
    ['2019-01-01', '2019-12-31', ['令和1', '平成31']],
    ['2019-04-01', '2019-04-31', ['平成31']],
    ['2019-05-01', '2019-05-31', ['令和1']],
    ['1989-01-01', '1989-01-31', ['平成1', '昭和64']],
    ['1860-01-01', '1860-12-31', []],
  ])('eraYearsBetween(%s, %s) are %j', (from, to, expected) => {
    expect(eraYearsBetween(from, to).map(({ name, number }) => `${name}${number}`)).toEqual(expected);
  });

  it.each([
    ['平成', 22, 2010],
    ['平', 22, 2010],
    ['h', 22, 2010],
    ['令和', 1, 2019],
    ['平成', 31, 2019],
    ['平成', 32, undefined],
    ['昭和', 64, 1989],
    ['昭和', 65, undefined],
    ['慶応', 1, undefined],
    ['', 1, undefined],
    ['平成', 0, undefined],
  ])('yearOfEra(%s, %d) is %s', (era, number, expected) => {
    expect(yearOfEra(era, number)).toBe(expected);
  });

  it.each([
    ['15:30', '午後3時30分'],
    ['10:00', '午前10時'],
    ['12:00', '正午'],
    ['12:30', '午後0時30分'],
    ['00:05', '午前0時5分'],
    ['23:59', '午後11時59分'],
  ])('formatTime(%s) is %s', (time, expected) => {
    expect(formatTime(time)).toBe(expected);
  });

  it('weekday', () => {
    expect([weekday('2010-01-22'), weekday('2017-02-08')]).toEqual(['金', '水']);
    expect(weekday('no day')).toBe('');
  });
});

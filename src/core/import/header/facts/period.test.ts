import { describe, expect, it } from 'vitest';
import type { Numbering } from '../../../domain/council/council.ts';
import type { Confirmation } from '../../confirmation.ts';
import { hoshimi } from '../../fixtures/hoshimi.ts';
import { readPeriod } from './period.ts';

type Row = readonly [
  title: string,
  numbering: Numbering,
  date: string | undefined,
  gives: { readonly period?: number; readonly session?: number },
  asks: readonly RegExp[],
];

describe('readPeriod', () => {
  it.each<Row>([
    ['第5期第15回星見市環境審議会会議録', 'term', '2025-02-20', { period: 5, session: 15 }, []],
    ['令和6年度第15回星見市環境審議会会議録', 'term', '2025-02-20', { session: 15 }, [/期を原本から/]],
    ['令和6年度第4回星見市環境審議会会議録', 'fiscal-year', '2025-02-20', { period: 2024, session: 4 }, []],
    ['平成31年度第1回星見市環境審議会会議録', 'fiscal-year', '2019-04-20', { period: 2019, session: 1 }, []],
    ['令和元年度第1回星見市環境審議会会議録', 'fiscal-year', '2019-04-20', { period: 2019, session: 1 }, []],
    ['2024年度第4回星見市環境審議会会議録', 'fiscal-year', '2025-02-20', { period: 2024, session: 4 }, []],
    ['第4回星見市環境審議会会議録', 'fiscal-year', '2025-02-20', { period: 2024, session: 4 }, []],
    ['第4回星見市環境審議会会議録', 'fiscal-year', undefined, { session: 4 }, [/年度を原本から/]],
    [
      '令和5年度第4回星見市環境審議会会議録',
      'fiscal-year',
      '2025-02-20',
      { period: 2023, session: 4 },
      [/2024年度です/],
    ],
    ['令和7年第1回星見市環境審議会会議録', 'fiscal-year', '2025-05-20', { period: 2025, session: 1 }, []],
    ['令和7年第1回星見市環境審議会会議録', 'fiscal-year', '2025-02-20', { session: 1 }, [/年度を原本から/]],
    ['令和7年第1回総務委員会会議録', 'calendar-year', '2025-02-20', { period: 2025, session: 1 }, []],
    ['総務委員会会議録（令和7年第1回）', 'calendar-year', '2025-02-20', { period: 2025, session: 1 }, []],
    ['令和7年（2025年）第1回総務委員会会議録', 'calendar-year', '2025-02-20', { period: 2025, session: 1 }, []],
    ['平成31年第1回総務委員会会議録', 'calendar-year', '2019-02-20', { period: 2019, session: 1 }, []],
    ['令和元年第2回総務委員会会議録', 'calendar-year', '2019-06-20', { period: 2019, session: 2 }, []],
    ['第1回総務委員会会議録', 'calendar-year', '2025-02-20', { period: 2025, session: 1 }, []],
    ['総務委員会会議録 令和7年2月20日 第1回', 'calendar-year', '2025-02-20', { period: 2025, session: 1 }, []],
    ['令和6年第1回総務委員会会議録', 'calendar-year', '2025-02-20', { period: 2024, session: 1 }, [/2025年です/]],
    ['令和6年度第1回総務委員会会議録', 'calendar-year', '2025-02-20', { session: 1 }, [/年を原本から/]],
    ['令和7年度第1回総務委員会会議録', 'calendar-year', '2025-06-20', { period: 2025, session: 1 }, []],
    ['第1回総務委員会会議録', 'calendar-year', undefined, { session: 1 }, [/年を原本から/]],
  ])('%s, counted by %s, of %s', (title, numbering, date, gives, asks) => {
    const asked: Confirmation[] = [];
    expect(readPeriod([{ n: 1, text: title }], date, hoshimi(numbering), asked)).toEqual(gives);
    expect(asked.map(({ text }) => text)).toEqual(asks.map((one) => expect.stringMatching(one)));
  });
});

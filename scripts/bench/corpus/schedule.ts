import type { MeetingId } from '../../../src/core/domain/address/ids.ts';
import type { Numbering } from '../../../src/core/domain/council/council.ts';
import { Random } from './random.ts';

/** When a meeting is held and how it is counted. */
export interface Sitting {
  readonly id: MeetingId;
  readonly date: string;
  readonly period: number;
  readonly session: number;
  /** `HH:MM`. */
  readonly start: string;
  readonly end: string;
}

/** The fiscal year that holds the last sittings. */
const LAST_YEAR = 2025;
/** Councils do not reach further back than this. */
const LONGEST_YEARS = 45;
const USUAL_A_YEAR = 6;
const TERM_YEARS = 2;

/**
 * The sittings of a council, oldest first: about six a fiscal year on working days, in a council with very many
 * meetings more of them, now and then two on one day.
 */
export function makeSchedule(seed: string, count: number, numbering: Numbering): Sitting[] {
  const random = new Random(`${seed}/schedule`);
  const years = Math.min(LONGEST_YEARS, Math.ceil(count / USUAL_A_YEAR));
  const firstYear = LAST_YEAR - years + 1;
  const sittings: Sitting[] = [];
  let session = 0;
  let lastPeriod = 0;
  for (let year = 0; year < years; year++) {
    const inYear = Math.floor(((year + 1) * count) / years) - Math.floor((year * count) / years);
    const period = numbering === 'fiscal-year' ? firstYear + year : 1 + Math.floor(year / TERM_YEARS);
    if (period !== lastPeriod) session = 0;
    lastPeriod = period;
    for (const { date, second } of datesOfYear(random, firstYear + year, inYear)) {
      session += 1;
      const hour = second ? random.int(17, 18) : random.int(9, 13);
      sittings.push({
        id: second ? `${date}-2` : date,
        date,
        period,
        session,
        start: clock(hour, random.pick([0, 0, 15, 30])),
        end: clock(hour + random.int(1, 3), random.pick([5, 20, 40, 55])),
      });
    }
  }
  return sittings;
}

function datesOfYear(random: Random, year: number, count: number): { date: string; second: boolean }[] {
  const doubled = Math.min(Math.floor(count / 2), random.chance(0.12) ? 1 : 0);
  const days = random.sample(workingDays(year), count - doubled).sort();
  const second = new Set(random.sample(days, doubled));
  return days.flatMap((date) =>
    second.has(date)
      ? [
          { date, second: false },
          { date, second: true },
        ]
      : [{ date, second: false }],
  );
}

/** Monday to Friday from April to March, the turn of the year left out. */
function workingDays(year: number): string[] {
  const days: string[] = [];
  for (let day = Date.UTC(year, 3, 1); day < Date.UTC(year + 1, 3, 1); day += 86_400_000) {
    const date = new Date(day);
    const iso = date.toISOString().slice(0, 10);
    const isHoliday = /-(?:12-(?:29|30|31)|01-0[1-3])$/.test(iso);
    if (date.getUTCDay() % 6 !== 0 && !isHoliday) days.push(iso);
  }
  return days;
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

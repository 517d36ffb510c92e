import { expect, test } from 'vitest';
import { makeSchedule } from './schedule.ts';

const increasing = (values: readonly string[]) =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? '') < value);

test.each([
  [1, 'term'],
  [125, 'term'],
  [125, 'fiscal-year'],
  [2000, 'fiscal-year'],
] as const)('plans %i sittings counted by %s', (count, numbering) => {
  const sittings = makeSchedule('seed', count, numbering);
  expect(sittings).toHaveLength(count);
  expect(increasing(sittings.map((one) => `${one.date} ${one.start}`))).toBe(true);
  expect(new Set(sittings.map((one) => `${one.period}-${one.session}`)).size).toBe(count);
  for (const { date, start, end } of sittings) {
    expect(new Date(`${date}T00:00:00Z`).getUTCDay() % 6).not.toBe(0);
    expect(start < end).toBe(true);
  }
});

test('counts sessions from 1 in each period, and periods as the council does', () => {
  const sittings = makeSchedule('seed', 60, 'fiscal-year');
  const firsts = sittings.filter((one, index) => sittings[index - 1]?.period !== one.period);
  expect(firsts.map((one) => one.session)).toEqual(firsts.map(() => 1));
  for (const { date, period } of sittings) {
    expect(period).toBe(Number(date.slice(0, 4)) - (date.slice(5) < '04-01' ? 1 : 0));
  }
});

test('holds two meetings on one day now and then, the second under its own id', () => {
  const sittings = makeSchedule('seed', 200, 'term');
  const second = sittings.filter((one) => one.id.endsWith('-2') && one.id.length === 12);
  expect(second.length).toBeGreaterThan(0);
  for (const { date } of second) expect(sittings.filter((one) => one.date === date)).toHaveLength(2);
});

test('does not reach back further than records do', () => {
  expect(makeSchedule('seed', 5000, 'term')[0]?.date.slice(0, 4)).toBe('1981');
});

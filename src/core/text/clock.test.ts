import { expect, it } from 'vitest';
import { parseJapaneseTime } from './clock.ts';
import { formatTime } from './wareki.ts';

it.each([
  ['15:30', '15:30'],
  ['9:30', '09:30'],
  ['９：３０', '09:30'],
  ['0:00', '00:00'],
  ['15時', '15:00'],
  ['15時30分', '15:30'],
  ['午後3時30分', '15:30'],
  ['午後 ３時３０分', '15:30'],
  ['午前十時半', '10:30'],
  ['午後二時十五分', '14:15'],
  ['午後0時5分', '12:05'],
  ['午前9:05', '09:05'],
  ['正午', '12:00'],
  ['午後12時', undefined],
  ['午前12時', undefined],
  ['24:00', undefined],
  ['15:60', undefined],
  ['15:3', undefined],
  ['15', undefined],
  ['3時頃', undefined],
  ['', undefined],
])('%j → %j', (text, expected) => {
  expect(parseJapaneseTime(text)).toBe(expected);
});

it('reads back every time that pages show', () => {
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    expect(parseJapaneseTime(formatTime(time))).toBe(time);
  }
});

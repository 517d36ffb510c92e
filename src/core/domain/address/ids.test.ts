import { describe, expect, it } from 'vitest';
import { makeVocabulary } from '../../vocabulary/make-vocabulary.ts';
import type { KindWords } from '../../vocabulary/preset.ts';
import { general } from '../../vocabulary/presets/general.ts';
import type { ItemKind, PeriodNumbering } from '../../vocabulary/vocabulary.ts';
import { itemId, itemPeriod, localItemId, meetingIdDate, nameInMeeting, readItemId } from './ids.ts';

function kindOf(numbering: KindWords['numbering'], isPlain: boolean, council: PeriodNumbering = 'term'): ItemKind {
  const preset = { ...general, kinds: [{ key: 'bills', label: '議案', numbering, isPlain }] };
  const [kind] = makeVocabulary(preset, {}, council).kinds;
  if (!kind) throw new Error('no kind');
  return kind;
}

const MEETING = { id: '2025-02-20-2', header: { period: 5, date: '2025-02-20' } };

describe('the id of an item', () => {
  it.each([
    ['period', 'term', '5-42'],
    ['period', 'fiscal-year', 'fy2024-42'],
    ['period', 'calendar-year', 'y2025-42'],
    ['fiscal-year', 'term', 'fy2024-42'],
    ['calendar-year', 'fiscal-year', 'y2025-42'],
    ['running', 'term', '42'],
    ['meeting', 'term', '2025-02-20-2-42'],
    ['none', 'term', '2025-02-20-2-42'],
  ] as const)('numbered by %s in a council that counts by %s: %s', (numbering, council, local) => {
    for (const isPlain of [true, false]) {
      const named = { kind: kindOf(numbering, isPlain, council), number: 42 };
      const id = isPlain ? local : `bills/${local}`;
      expect([localItemId(named, MEETING), itemId(named, MEETING)]).toEqual([local, id]);
      const period = itemPeriod(named, MEETING);
      const meeting = numbering === 'meeting' || numbering === 'none' ? { meeting: MEETING.id } : {};
      expect(readItemId(named.kind, id)).toEqual({ number: 42, ...(period ? { period } : {}), ...meeting });
    }
  });

  it('has the period of the number, where that is another than the meeting has', () => {
    const kind = kindOf('fiscal-year', true);
    expect(itemId({ kind, number: 5, period: 2023 }, MEETING)).toBe('fy2023-5');
    expect(nameInMeeting({ kind, number: 5, period: 2023 }, MEETING)).toEqual({ kind, number: 5, period: 2023 });
    expect(nameInMeeting({ kind, number: 5, period: 2024 }, MEETING)).toEqual({ kind, number: 5 });
  });

  it.each([
    ['period', true, 'bills/5-42'],
    ['period', false, '5-42'],
    ['period', true, 'fy5-42'],
    ['fiscal-year', true, '2024-42'],
    ['running', true, '5-42'],
    ['meeting', true, '2025-02-20-1-42'],
    ['none', true, '5-42'],
    ['period', true, '5-'],
  ] as const)('numbered by %s, plain %s: never %s', (numbering, isPlain, id) => {
    expect(readItemId(kindOf(numbering, isPlain), id)).toBeUndefined();
  });
});

describe('the id of a meeting', () => {
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

import { describe, expect, it } from 'vitest';
import { hoshimi } from '../fixtures/hoshimi.ts';
import { readFacts } from './facts.ts';
import type { FieldKey } from './labels.ts';

const facts = (fields: Partial<Record<FieldKey, string>>, before: readonly string[] = ['第3期第2回審議会会議録']) =>
  readFacts(
    Object.entries(fields).map(([key, text]) => ({ key: key as FieldKey, label: key, parts: [{ n: 2, text }] })),
    before.map((text, index) => ({ n: index + 1, text })),
    hoshimi('term'),
  );

describe('visitors', () => {
  it.each([
    ['2人', { admitted: true, count: 2 }],
    ['十二名', { admitted: true, count: 12 }],
    ['なし', { admitted: true, count: 0 }],
    ['いなかった', { admitted: true, count: 0 }],
    ['1名（定員10名）', { admitted: true, count: 1 }],
    ['定員5人　傍聴者なし', { admitted: true, count: 0 }],
    ['公開', { admitted: true }],
    ['非公開', { admitted: false }],
    ['一般2人、報道1人', undefined],
    ['一部非公開', undefined],
    ['非公開　3人', undefined],
  ])('%s', (text, visitors) => expect(facts({ visitors: text }).visitors).toEqual(visitors));
});

describe('the date', () => {
  it.each([
    ['labelled', { date: '平成22年6月3日（木）' }, undefined, '2010-06-03'],
    ['beside a time, without a label', {}, ['第2回会議録', '平成22年6月3日 午後2時から'], '2010-06-03'],
    ['with its day of the week, without a label', {}, ['平成22年6月3日（木） 第2回会議録'], '2010-06-03'],
    ['of publication', {}, ['会議録公開日 平成22年8月20日（金）'], undefined],
    ['of another meeting', {}, ['次回 平成22年8月20日（金）午後2時'], undefined],
    ['that is only a fiscal year', {}, ['平成22年度第2回会議録'], undefined],
    ['alone, which may be anything', {}, ['平成22年6月3日'], undefined],
    ['stated twice, differently', { date: '平成22年6月3日' }, ['会議録（平成22年6月4日開催）'], undefined],
  ])('%s', (_, fields, before, date) => {
    const read = facts(fields, before);
    expect(read.date).toBe(date);
    expect(read.confirmations.some(({ path }) => path[0] === 'date')).toBe(date === undefined);
  });
});

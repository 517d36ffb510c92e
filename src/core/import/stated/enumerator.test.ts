import { describe, expect, it } from 'vitest';
import { isNextTo, readEnumerator, withoutEnumerator } from './enumerator.ts';

describe('readEnumerator', () => {
  it.each([
    ['（2）報告事項', '(1)', 2, '報告事項'],
    ['２．報告事項', '1.', 2, '報告事項'],
    ['五　出席した書記', '一', 5, '出席した書記'],
    ['十二、欠席委員', '一、', 12, '欠席委員'],
    ['② 議案', '①', 2, '議案'],
    ['○ 3 その他', '1', 3, 'その他'],
    ['第２　議案の審査', '第1', 2, '議案の審査'],
  ])('%s', (text, form, number, rest) => {
    expect(readEnumerator(text)).toEqual({ form, number });
    expect(withoutEnumerator(text)).toBe(rest);
  });

  it.each(['報告事項', '2名の委員', '第2回審議会', '三好委員', '', '（仮称）公園'])('none before %s', (text) =>
    expect(readEnumerator(text)).toBeUndefined(),
  );
});

describe('isNextTo', () => {
  it.each([
    ['3 意見交換', '2 報告事項', true],
    ['五　出席した書記', '四　欠席した委員', true],
    ['4 意見交換', '2 報告事項', false],
    ['（3）意見交換', '2 報告事項', false],
    ['三　意見交換', '2　報告事項', false],
    ['意見交換', '2 報告事項', false],
  ])('%s behind %s', (line, before, isNext) =>
    expect(isNextTo(readEnumerator(line), readEnumerator(before))).toBe(isNext),
  );
});

import { describe, expect, it } from 'vitest';
import type { Correction } from '../../domain/correction.ts';
import { coversChange } from './covers.ts';
import { missingFrom } from './walk-back.ts';
import { findWords, isSaidAlike } from './words.ts';

const correction = (now: string, before: { was?: string; wasWithheld?: string } = {}): Correction => ({
  date: '2010-03-01',
  place: 'u1',
  now,
  reason: '照合した',
  kind: 'misprint',
  ...before,
});

describe('words of a text', () => {
  it.each([
    ['甲は乙である', '乙', [[2, 3]]],
    ['甲は\n乙である', 'は乙', [[1, 4]]],
    ['甲は乙である', 'は 乙', [[1, 3]]],
    ['1.2', '1.2', [[0, 3]]],
    ['1x2', '1.2', []],
    [
      '甲甲甲',
      '甲',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    ['甲', ' ', []],
  ])('%j has %j at %j', (text, words, places) => {
    expect(findWords(text, words).map(({ start, end }) => [start, end])).toEqual(places);
  });

  it('are alike but for white space', () => {
    expect([isSaidAlike('甲　乙\n丙', '甲乙丙'), isSaidAlike('甲乙', '甲丙')]).toEqual([true, false]);
  });
});

describe('the words that a correction put in', () => {
  it.each<[what: string, text: string, corrections: readonly Correction[], missing: readonly number[]]>([
    ['stand there', '1,200件です', [correction('1,200件', { was: '12,000件' })], []],
    ['do not', '1,300件です', [correction('1,200件', { was: '12,000件' })], [0]],
    [
      'were changed again',
      '1,300件です',
      [correction('1,200件', { was: '12,000件' }), correction('1,300件', { was: '1,200件' })],
      [],
    ],
    [
      'are not what the later one changed',
      '1,300件です',
      [correction('1,200件', { was: '12,000件' }), correction('1,300件', { was: '1,400件' })],
      [0],
    ],
    [
      'are a part of what the later one changed',
      '取り下げます',
      [correction('甲は乙', { was: '甲が乙' }), correction('取り下げます', { was: '甲は乙です' })],
      [],
    ],
    [
      'were taken away by one that does not show it',
      '取り下げます',
      [correction('甲は乙', { was: '甲が乙' }), correction('取り下げます', { wasWithheld: 'personal' })],
      [],
    ],
    [
      'are missing where both are',
      '何もない',
      [correction('甲', { was: '乙' }), correction('丙', { was: '丁' })],
      [0, 1],
    ],
    ['stand there twice', '甲と甲', [correction('甲', { was: '乙' }), correction('甲', { was: '丙' })], []],
  ])('%s', (_what, text, corrections, missing) => {
    expect(missingFrom(text, corrections).map((one) => corrections.indexOf(one))).toEqual([...missing].reverse());
  });
});

describe('a change of a text', () => {
  it.each<[what: string, corrections: readonly Correction[], before: string, after: string, cover: string]>([
    ['with a correction', [correction('1,200件', { was: '12,000件' })], '12,000件です', '1,200件です', 'told'],
    ['by words that were added', [correction('、と述べた')], '甲', '甲、と述べた', 'told'],
    ['with two', [correction('乙', { was: '甲' }), correction('丁', { was: '丙' })], '甲と丙', '乙と丁', 'told'],
    ['of the second of two that are alike', [correction('甲', { was: '乙' })], '甲と乙', '甲と甲', 'told'],
    [
      'with the last of two',
      [correction('丁', { was: '丙' }), correction('乙', { was: '甲' })],
      '甲と丁',
      '乙と丁',
      'told',
    ],
    ['that goes further', [correction('乙', { was: '甲' })], '甲と丙', '乙と丁', 'untold'],
    ['with a correction of something else', [correction('戊', { was: '己' })], '甲', '乙', 'untold'],
    ['with none', [], '甲', '乙', 'untold'],
    ['whose words are kept back', [correction('乙', { wasWithheld: 'personal' })], '秘密', '乙', 'withheld'],
  ])('%s is %s', (_what, corrections, before, after, cover) => {
    expect(coversChange(corrections, after, (text) => text === before)).toBe(cover);
  });
});

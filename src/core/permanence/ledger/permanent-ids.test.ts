import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from './entry.ts';
import { permanentIds } from './permanent-ids.ts';
import { likeness } from './sketch.ts';
import { markWords } from './words.ts';

const TEXTS: Readonly<Record<string, string>> = {
  a: '会長：定足数に達しておりますので、ただいまから本日の審議会を開会いたします。',
  b: '課長：諮問第42号について、資料1に基づき、業務の概要と委託する個人情報の項目を御説明いたします。',
  c: '委員：委託の期間はいつまでか、また契約の相手方の選び方について伺いたい。',
  d: '課長：期間は来年の3月31日までで、指名競争入札により選ぶ予定である。',
  y: '委員：異議なし',
  z: '会長：それでは本件を原案のとおり承認することとし、次の案件に移ります。',
};
const mark = (text: string) => {
  const [speaker = '', words = ''] = text.split('：');
  return markWords(words, speaker);
};
const entries = (texts: readonly string[]): LedgerEntry[] =>
  texts.map((text, index) => ({
    address: `/kou/meetings/2010-01-22/#u${index + 1}`,
    kind: 'utterance',
    state: 'stands',
    first: '2026-11-28',
    words: mark(text),
  }));
const textOf = (name: string) => TEXTS[name] ?? name;

/** What is published, as letters; what it became, letters or texts; the ids then. */
const CASES: readonly (readonly [what: string, before: string, after: readonly string[], ids: string])[] = [
  ['nothing', 'abcdyz', [...'abcdyz'], 'u1 u2 u3 u4 u5 u6'],
  ['an utterance put in above', 'abcz', ['委員：その前に資料の確認をお願いします。', ...'abcz'], 'u5 u1 u2 u3 u4'],
  ['one put in between', 'abcz', [...'ab', '課長：資料の2ページの表をごらんください。', ...'cz'], 'u1 u2 u5 u3 u4'],
  ['one taken out', 'abcdz', [...'abdz'], 'u1 u2 u4 u5'],
  ['two that changed places', 'abcdz', [...'acbdz'], 'u1 u3 u2 u4 u5'],
  ['the short words of everybody', 'aybyz', [...'aybyz'], 'u1 u2 u3 u4 u5'],
  ['one of them taken out', 'aybyz', [...'abyz'], 'u1 u3 u4 u5'],
  ['short words moved: nobody knows whose they were', 'aybcz', [...'abcyz'], 'u1 u3 u4 u6 u5'],
  [
    'a misprint',
    'abcz',
    [...'ab', '委員：委託の期間はいつまでか、また契約の相手方の選び型について伺いたい。', 'z'],
    'u1 u2 u3 u4',
  ],
  ['other words in the same place', 'abcz', [...'ab', '委員：この表の件数は昨年度の実績ですか。', 'z'], 'u1 u2 u5 u4'],
  [
    'the same words by somebody else',
    'abcz',
    [...'ab', (TEXTS['c'] ?? '').replace('委員', '副会長'), 'z'],
    'u1 u2 u3 u4',
  ],
  ['a misprint in short words', 'aybz', ['a', '委員：異義なし', ...'bz'], 'u1 u5 u3 u4'],
  [
    'an utterance parted',
    'abz',
    [
      'a',
      '課長：諮問第42号について、資料1に基づき、業務の概要と委託する',
      '課長：個人情報の項目を御説明いたします。',
      'z',
    ],
    'u1 u2 u4 u3',
  ],
  ['everything anew', 'ab', [...'cd'], 'u3 u4'],
  ['nothing left', 'ab', [], ''],
];

describe('permanent ids', () => {
  it.each(CASES)('after %s', (_what, before, after, ids) => {
    const known = entries([...before].map(textOf));
    const placed = permanentIds('u', known, after.map(textOf).map(mark));
    expect(placed.map(({ id }) => id).join(' ')).toBe(ids);
  });

  it('are never given again', () => {
    const [one, two, three] = entries(['a', 'b', 'c'].map(textOf)) as [LedgerEntry, LedgerEntry, LedgerEntry];
    const known: LedgerEntry[] = [one, { ...two, state: 'left' }, { ...three, state: 'withdrawn', words: undefined }];
    // The very words of the one that was left do not bring it back either.
    expect(permanentIds('u', known, ['a', 'b'].map(textOf).map(mark)).map(({ id }) => id)).toEqual(['u1', 'u4']);
  });

  it('stay where the record says that the words were put right', () => {
    const known = entries([...'aybz'].map(textOf));
    const now = ['a', '委員：異義なし', 'b', 'z'].map(textOf).map(mark);
    const ids = permanentIds('u', known, now, ({ address }, place) => address.endsWith('#u2') && place === 1);
    expect(ids.map(({ id }) => id)).toEqual(['u1', 'u2', 'u3', 'u4']);
  });
});

describe('sketches', () => {
  it.each([
    ['the same', 'c', 'c', 1, 1],
    ['others', 'c', 'd', 0, 0.3],
    ['a text and its first half', 'b', (TEXTS['b'] ?? '').slice(0, 27), 0.3, 0.75],
  ])('tell how alike texts are: %s', (_what, one, other, least, most) => {
    const found = likeness(mark(textOf(one)).sketch, mark(textOf(other)).sketch);
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  });
});

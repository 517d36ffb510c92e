import { describe, expect, it } from 'vitest';
import { compoundSpellings } from './compound-spellings.ts';
import { expandTerm } from './expand-term.ts';
import { PLAIN_LEXICON } from './lexicon.ts';

const formsOf = (text: string): string[] => expandTerm(text, PLAIN_LEXICON).map((form) => form.text);

describe('a compound of two verbs', () => {
  /** Each line is one: whichever is typed finds all of them. None is in the list of okurigana.ts. */
  it.each([
    ['使い回し', '使回し'],
    ['売り払い', '売払い', '売払'],
    ['追い越し', '追越し', '追越'],
    ['積み残し', '積残し', '積残'],
    ['数え直し', '数直し', '数直'],
    ['借り換え', '借換え', '借換'],
    ['読み換え', '読換え', '読換'],
    ['切り崩し', '切崩し', '切崩'],
    ['書き直し', '書直し', '書直'],
    ['呼び掛け', '呼掛け', '呼掛'],
    ['受け止め', '受止め', '受止'],
    ['買い替え', '買替え', '買替'],
    ['見回り', '見回'],
    ['打ち消し', '打消し', '打消'],
  ])('%s', (...line) => {
    for (const typed of line) expect(formsOf(typed)).toEqual(expect.arrayContaining(line));
  });

  it('bends', () => {
    expect(formsOf('受け止めた')).toEqual(expect.arrayContaining(['受止めた']));
    expect(formsOf('書直した')).toEqual(expect.arrayContaining(['書き直した']));
    expect(formsOf('書き直さない')).toEqual(['書き直さない', '書直さない']);
  });

  it.each([
    '見当',
    '見分',
    '入会',
    '手当',
    '日付',
    '置換',
    '添付',
    '組合',
    '引用',
    '受理',
    '取得',
    '売買',
    '申告',
    '立案',
    '打開',
    '書類',
    '持参',
  ])('%s is none', (typed) => {
    expect(compoundSpellings(typed)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Law } from '../domain/law.ts';
import { findLaw, readLawCitation, readPlace } from './law-citation.ts';

describe('readLawCitation', () => {
  it.each([
    ['条例第13条', '条例', '13', undefined],
    ['条例第13条の2の3', '条例', '13-2-3', undefined],
    ['条例第１３条', '条例', '13', undefined],
    ['条例第十三条', '条例', '13', undefined],
    ['規則第6条', '規則', '6', undefined],
    ['条例第16条第8項', '条例', '16', 8],
    ['条例第16条第8項第1号', '条例', '16', 8, 1],
    ['情報公開条例第6条各号', '情報公開条例', '6', undefined, 'each'],
    ['恩給法第9条の2', '恩給法', '9-2', undefined],
    ['恩給法第9条の2第3項', '恩給法', '9-2', 3],
    ['国民年金法第108条', '国民年金法', '108', undefined],
    [' 条例第13条 ', '条例', '13', undefined],
  ] as const)('%s', (text, law, article, paragraph, item?: number | 'each') => {
    expect(readLawCitation(text)).toEqual({ law, place: { article, paragraph, item } });
  });

  it.each(['', '条例', '第13条', '条例第条', '条例第13条件', '条例第13条による', '条例第0条', '条例第13'])(
    '%s is none',
    (text) => {
      expect(readLawCitation(text)).toBeUndefined();
    },
  );
});

describe('readPlace', () => {
  it.each([
    [['13'], { article: '13', paragraph: undefined }],
    [['9', 'の二', '三'], { article: '9-2', paragraph: 3 }],
    [[undefined], undefined],
    [['9', 'の零'], undefined],
  ])('of %j', (groups, place) => {
    expect(readPlace(groups)).toEqual(place);
  });
});

describe('findLaw', () => {
  const law = (id: string, title: string, ...aliases: string[]) => ({ id, title, aliases }) as unknown as Law;
  const laws = [law('a', '甲市個人情報保護条例', '条例', '保護条例'), law('b', '甲市情報公開条例', '条例')];

  it('takes a title or an alias that one law has', () => {
    expect(findLaw(laws, '甲市情報公開条例')?.id).toBe('b');
    expect(findLaw(laws, '保護条例')?.id).toBe('a');
  });

  it('guesses neither between two nor from a part', () => {
    expect(findLaw(laws, '条例')).toBeUndefined();
    expect(findLaw(laws, '公開条例')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { expandTerm } from './expand-term.ts';
import { PLAIN_LEXICON } from './lexicon.ts';

const formsOf = (text: string): string[] => expandTerm(text, PLAIN_LEXICON).map((form) => form.text);

describe('a citation by number', () => {
  /** Each line is one: whichever is typed finds all of them. */
  it.each([
    ['諮問42号', '諮問第42号', '諮問四十二号', '諮問第四十二号'],
    ['議案3号', '議案第3号', '議案第三号'],
    ['条例16条', '条例第16条', '条例第十六条'],
    ['条例16条8項', '条例第16条第8項', '条例第16条8項', '条例第十六条第八項', '条例十六条八項'],
    ['条例13条2項3号', '条例第13条第2項第3号', '条例第十三条第二項第三号'],
    ['条例第九条の二', '条例第9条の2', '条例9条の2', '条例九条の二'],
    ['法第10条の3第2項', '法第十条の三第二項'],
    ['法第2条の2の3', '法第二条の二の三'],
    ['条例第2章第3節', '条例2章3節', '条例第二章第三節'],
    ['別表4', '別表第4', '別表四', '別表第四'],
    ['別表第一の二', '別表第1の2', '別表1の2'],
    ['様式3', '様式第3', '様式三'],
    ['様式第1号', '様式1号', '様式第一号'],
  ])('%s', (...line) => {
    for (const typed of line) expect(formsOf(typed)).toEqual(expect.arrayContaining(line));
  });

  it.each([
    ['第13条', ['第13条', '第十三条', '13条', '十三条']],
    ['13条', ['13条', '十三条']],
    ['第三者', ['第三者']],
    ['第一', ['第一']],
    ['一般', ['一般']],
    ['3項目', ['3項目']],
    ['三条件', ['三条件']],
    ['二十四節気', ['二十四節気']],
    ['番号', ['番号']],
    ['一号館', ['一号館', '1号館']],
    ['第0条', ['第0条']],
    ['別表', ['別表']],
    ['条項', ['条項']],
    ['十条件', ['十条件']],
    ['第3回', ['第3回', '第三回']],
  ])('%s is nothing but %j', (typed, forms) => {
    expect(formsOf(typed)).toEqual(forms);
  });

  it.each([
    ['13条', '十三条', '〇一二三四五六七八九十百千', ''],
    ['第十三条', '13条', '0123456789', ''],
    ['別表4', '別表第四', '', '〇一二三四五六七八九十百千'],
    ['第9条の2', '第九条の二', '', '〇一二三四五六七八九十百千'],
  ])('of %s: %s stands alone', (typed, text, notBefore, notAfter) => {
    expect(expandTerm(typed, PLAIN_LEXICON).find((form) => form.text === text)).toMatchObject({ notBefore, notAfter });
  });

  it('of 第3条の2件 leaves the count alone', () => {
    expect(formsOf('第3条の2件').filter((form) => !/の[2二]件$/.test(form))).toEqual([]);
  });
});

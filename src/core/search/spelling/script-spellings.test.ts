import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandTerm } from './expand-term.ts';
import { PLAIN_LEXICON } from './lexicon.ts';
import { scriptSpellings } from './script-spellings.ts';

const formsOf = (text: string): string[] => expandTerm(text, PLAIN_LEXICON).map((form) => form.text);

describe('a word in ideographs or kana', () => {
  /** Each line is one: whichever is typed finds all of them. */
  it.each([
    ['及び', 'および'],
    ['氏名及び住所', '氏名および住所'],
    ['並びに', 'ならびに'],
    ['又は', 'または'],
    ['若しくは', 'もしくは'],
    ['但し', 'ただし'],
    ['全て', 'すべて'],
    ['業務の全て', '業務のすべて'],
    ['更に', 'さらに'],
    ['既に', 'すでに'],
    ['直ちに', 'ただちに'],
    ['予め', 'あらかじめ'],
    ['即ち', 'すなわち'],
    ['従って', 'したがって'],
    ['特に', 'とくに'],
    ['利用出来る', '利用できる'],
    ['出来ない', 'できない'],
    ['送付下さい', '送付ください'],
    ['調査の為', '調査のため'],
    ['提供する為に', '提供するために'],
    ['3月迄', '3月まで'],
    ['住所等', '住所など'],
    ['次の通り', '次のとおり'],
    ['その他', 'そのほか'],
    ['ご意見', '御意見'],
    ['児童達', '児童たち'],
    ['年度毎に', '年度ごとに'],
    ['漏えい', '漏洩'],
    ['改ざん', '改竄'],
    ['障害者', '障がい者'],
    ['やり取り', 'やりとり'],
    ['取りまとめ', 'とりまとめ'],
    ['がん検診', '癌検診'],
    ['分かる', 'わかる', '判る'],
  ])('%s', (...line) => {
    for (const typed of line) expect(formsOf(typed)).toEqual(expect.arrayContaining(line));
  });

  it.each([
    '変更に',
    '公共に',
    '自主に',
    '日常に',
    '事実に',
    '行為',
    '為替',
    '平等',
    '高等学校',
    '対等',
    '何等',
    '等しい',
    '上級等級',
    '制御盤',
    '防御',
    '他人',
    '他社',
    '達成',
    '残余り',
    '頂上',
    '出来高',
    '下水道',
    '迄',
    '等',
    '為',
    'システム障害',
    '発達',
  ])('%s is no such word', (typed) => {
    expect(scriptSpellings(typed)).toEqual([]);
  });

  it.each(['がんばる', 'なども', 'ためる', 'あたためる', 'すごい', 'りんご園', 'こともに', 'まで', 'など', 'ため'])(
    '%s is no such word in kana',
    (typed) => {
      expect(formsOf(typed).join()).not.toMatch(/[一-鿿].*[癌為迄等御共]|^[^,]*,[^,]*[癌為迄等御共]/);
    },
  );

  it('stands where it is said to stand, in anything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('及び', 'および', 'の', '等', '更に', '変', 'ため', 'が', '\ud800', '御')),
        (parts) => {
          const typed = parts.join('');
          for (const { start, end, others } of scriptSpellings(typed)) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(typed.length);
            expect(others.map(({ text }) => text)).not.toContain(typed.slice(start, end));
          }
        },
      ),
      { seed: 45 },
    );
  });
});

import { expect, it } from 'vitest';
import { isAskedOfPapers } from './asked-of-papers.ts';

it.each([
  ['仕様書13ページに「60件程度」とあるが、なぜか。', true],
  ['仕様書１３ページ【６ 委託予定件数】に「六十件」とあるが、離れているのはなぜか。', true],
  ['資料2の4頁にある二つの証書の違いは何か。', true],
  ['計画案 7ページの「等」は何を指すのか？', true],
  ['別紙1ページの表は去年の数字ですか。', true],
  // Who answers may say where it stands, and ask back.
  ['仕様書13ページに記載している。', false],
  ['表札がなくても誰かが住んでいることがある、ということか。', false],
  ['それは年間の件数のことか。', false],
  ['資料2の4頁のとおりである。ほかに何か、という質問はなかった。', false],
  ['全部で13ページか。', false],
])('%s %s', (text, asks) => {
  expect(isAskedOfPapers(text)).toBe(asks);
});

import { expect, it } from 'vitest';
import { isAskedOfPapers } from './asked-of-papers.ts';

it.each([
  ['仕様書13ページに「60件程度」とあるが、なぜか。', true],
  ['仕様書１３ページ【６ 委託予定件数】に「六十件」とあるが、離れているのはなぜか。', true],
  ['資料2の4頁にある「預り証」と「預け証」の違いは何か。', true],
  ['計画案 7ページの「等」は何を指すのか？', true],
  ['別紙1ページに「随時」という文言があるが、どういう意味か。', true],
  ['説明資料9ページ上段に年2回立ち入ると書かれている。誰が立ち入るのか。', true],
  // Who answers may say where it stands, and ask back.
  ['仕様書13ページに記載している。', false],
  ['資料2の4頁の数字のことか。', false],
  ['仕様書13ページの「等」のことを言っているのか。', false],
  ['資料2の4頁の「目安」について、どの数字のことを言っているのか。', false],
  ['計画書6ページに「年2回」とあるが、何回に増やすべきという意見か。', false],
  ['資料1の3ページの「その他」がどうだという指摘か。', false],
  ['別紙1ページの表は去年の数字ですか。', false],
  ['表札がなくても誰かが住んでいることがある、ということか。', false],
  ['それは年間の件数のことか。', false],
  ['資料2の4頁のとおりである。ほかに何か、という質問はなかった。', false],
  ['全部で13ページか。', false],
  // What is asked is not the paper's any more.
  ['仕様書13ページに「60件」とあるのはなぜか。まず1年目を見たい。', false],
])('%s %s', (text, asks) => {
  expect(isAskedOfPapers(text)).toBe(asks);
});

import { describe, expect, it } from 'vitest';
import { BULLETS, FULL_WIDTH, INLINE, MIXED, readBracketed } from './bracketed.ts';
import { readQuestionList } from './question-list.ts';

describe('readBracketed', () => {
  it('joins an utterance that a page broke into two list items', () => {
    const source =
      '- (会長) 前\n## 7 発言内容\n\n- (会長) 開会します。\n- (委員) 何人で行\n\n- いますか。\n- (委員) もう一つ。\n## 資料\n- (委員) 後';
    expect(readBracketed(source, BULLETS)).toEqual(['会長', '委員', '委員']);
  });

  it('reads one text with speakers inline, on their own line and in spaced brackets', () => {
    const source =
      '- 6 発言内容\n  - (会長) 開会\n- (委員) 問\n\n(課長)\n\n— 説明 —\n\n(委員) 第15\n号に(注)\n- ( 副会長 ) 確認\n## 資料';
    expect(readBracketed(source, MIXED)).toEqual(['会長', '委員', '課長', '委員', '副会長']);
  });

  it('reads speakers with and without the dash of a list, and keeps a misspelt one', () => {
    const source = '7 発言内容\n- (会長) 開会\n(国保年金長) 答\n題名\n(条例第 13 条関係)\n(委員) 後';
    expect(readBracketed(source, INLINE)).toEqual(['会長', '国保年金長']);
  });

  it('reads full-width labels and no bracket inside a wrapped sentence', () => {
    const source =
      '７ 発言内容 \n\n（Ａ委員） 1 月 22 日\n（金）の午後\n\n - 5 - \n\n （子育て支援課） 答\n （条例第 13 条関係）';
    expect(readBracketed(source, FULL_WIDTH)).toEqual(['Ａ委員', '子育て支援課']);
  });

  it.each([
    ['no discussion', '会議要録\n## 資料'],
    ['no end', '## 7 発言内容\n- (会長) 開会'],
    ['text before the first speaker', '## 7 発言内容\nはじめに\n- (会長) 開会\n## 資料'],
  ])('refuses a source with %s', (_, source) => {
    expect(() => readBracketed(source, BULLETS)).toThrow();
  });
});

describe('readQuestionList', () => {
  const at = (line: number, text: string) => `${'\n'.repeat(line - 1)}${text}`;

  it('names the department of the section for its answers', () => {
    const source =
      '<p>(1) 総務部長挨拶 こんばんは。</p>\n※委員意見及び納税課の回答\n● 問\n→ 答\n- (情報公開係長) 補足\n続き\n※委員意見及び法務課の回答\n→ 答\n(4) 報告\n○ 報告\n（主事）\n本文\n以上\n● 後';
    expect(readQuestionList(source)).toEqual(['総務部長', '委員', '納税課', '情報公開係長', '法務課', '主事']);
  });

  it('takes the inner level for answers where the list has two', () => {
    expect(readQuestionList('※委員意見及び納税課の回答\n- 問\n - 答\n - 補足\n以上')).toEqual([
      '委員',
      '納税課',
      '納税課',
    ]);
  });

  it('refuses a mark it cannot know, a source that moved, and an answer of nobody', () => {
    expect(() => readQuestionList(at(40, '- 印のない発言\n以上'))).toThrow(/Line 40/);
    expect(() => readQuestionList(at(92, '- 別の文\n以上'))).toThrow(/does not begin/);
    expect(() => readQuestionList('○ 題\n→ 答\n以上')).toThrow(/no heading/);
    expect(() => readQuestionList('● 問')).toThrow(/以上/);
  });
});

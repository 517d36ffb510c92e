import { describe, expect, it } from 'vitest';
import { isProcedural } from './procedural.ts';

describe('isProcedural', () => {
  it.each([
    'ほかにありますか。',
    'ほかにございますか。',
    '他にご質問はありませんか？',
    'いかがでしょうか。',
    'ご意見、\nご質問はございますか。',
    'ただいまの説明につきまして、ご意見、ご質問をお願いします。',
    'ありがとうございました。ほかにいかがですか。',
    '次の諮問に移ります。諮問第43号について、説明をお願いします。',
    'それでは、以上で審議会を終了します。ご協力いただき、ありがとうございました。',
    'どうぞ。',
    '承知しました。',
  ])('takes %j for procedure', (text) => {
    expect(isProcedural(text, true)).toBe(true);
  });

  it.each([
    '',
    '。',
    '原案どおり承認といたします。',
    'ほかにありますか。なければ、原案どおり承認とします。',
    '反対が1名ということですが、賛成多数により承認します。',
    '個人情報の漏えいがあったときの責任は、どこにありますか。',
    'もう少し詳しく説明してもらえますか。',
    '徴収に職員は同行しますか。',
    '案外、大事な問題かもしれません。ほかにございますか。',
    `${'ほかにありますか。'.repeat(40)}`,
  ])('takes %j for substance', (text) => {
    expect(isProcedural(text, true)).toBe(false);
  });

  it.each([
    ['〔資料1に基づき説明〕', true],
    ['〔資料1に基づき説明〕\n〔休憩〕', true],
    ['（補足）〔資料2のとおり〕', true],
    ['はい。', true],
    ['分かりました。ありがとうございました。', true],
    ['〔資料1に基づき説明〕以上のとおり、費用は3万円です。', false],
    ['ほかにありますか。', false],
    ['了解しましたが、反対です。', false],
    ['', false],
  ])('of somebody who does not preside, %j: %s', (text, is) => {
    expect(isProcedural(text, false)).toBe(is);
  });
});

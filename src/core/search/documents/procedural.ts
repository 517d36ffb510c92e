/**
 * Sentences with which whoever presides leads a meeting through its order: opening and closing, calling up an item,
 * asking for an explanation or for questions, thanks. What is decided is no procedure: 「承認といたします」 is what
 * readers look for. Source: the five meetings of the sample and the phrases of their kind.
 */
const PROCEDURAL: readonly RegExp[] = [
  // ほかにありますか。ご意見、ご質問はございますか。いかがでしょうか。
  /^(?:ほか|他|そのほか|その他|さらに|それでは|では|まず|何か|なお|本件|いまの|今の|ただいまの|この|議員|委員|ご?意見|ご?質問|ご?発言|説明|その点|皆さん|皆様|ご?説明).{0,40}(?:あり(?:ます|ません)(?:で(?:しょう|す))?か|ござい(?:ます|ません)(?:で(?:しょう|す))?か|いかがで(?:しょう|す)か|よろしいで(?:しょう|す)か|ないで(?:しょう|す)か)$/,
  /^いかがで(?:しょう|す)か$/,
  // ご意見、ご質問をお願いします。ご質問があればどうぞ。
  /(?:意見|質問|発言|ご質疑|質疑).{0,20}(?:お願い(?:し|いたし|致し)ます|どうぞ|お受けします|求めます|承ります)$/,
  // 次の諮問に移ります。説明をお願いします。
  /^(?:では|それでは|続いて|続きまして|次に|次は|次の|引き続き|最後に|まず|本日の|次が|以上で|これで|これより|ただいまから|定刻).{0,60}(?:移ります|入ります|始めます|開きます|開会(?:し|いたし)ます|閉会(?:し|いたし)ます|終わります|終了(?:し|いたし)ます|なります|お願い(?:し|いたし|致し)ます|ください|いただきます)$/,
  /^.{0,30}説明(?:を|して).{0,10}(?:お願い(?:し|いたし|致し)ます|ください|求めます)$/,
];

/** Thanks and assent, whoever says them. ありがとうございました。承知しました。 */
const COURTESY: readonly RegExp[] = [
  /^.{0,30}ありがとうございま(?:す|した)$/,
  /^(?:はい|承知(?:し|いたし)ました|了解(?:し|いたし)ました|分かりました|わかりました|よろしくお願い(?:し|いたし)ます|以上です|どうぞ|委員、?どうぞ)$/,
];

/** Nothing but directions in their brackets: 〔資料1に基づき説明〕. */
const STAGE_DIRECTIONS = /^(?:[^〔〕]{0,8}〔[^〔〕]*〕\s*)+$/;

const LONGEST = 240;

/**
 * True for an utterance that says nothing of the matter: stage directions and courtesy, whoever speaks, and procedure of
 * whoever presides. In others' mouths the same words are a point.
 */
export function isProcedural(text: string, presides: boolean): boolean {
  if (STAGE_DIRECTIONS.test(text)) return true;
  if (text.length > LONGEST) return false;
  const patterns = presides ? [...COURTESY, ...PROCEDURAL] : COURTESY;
  const sentences = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .split(/[。?!]/)
    .filter((sentence) => sentence !== '');
  return sentences.length > 0 && sentences.every((sentence) => patterns.some((pattern) => pattern.test(sentence)));
}

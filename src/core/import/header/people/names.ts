import { fold } from '../../fold.ts';
import { isCategory, isDepartment, isOffice, isRole } from './offices.ts';

const LETTERS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶケA-Za-zＡ-Ｚ\s（()）・.．＝=]+$/u;
/** What lists of people say of themselves, and what stands in headers beside people. No name holds such words. */
const NO_NAME =
  /について|に関す|とおり|名簿|敬称|順不同|音順|各位|事項|議題|議事|議案|会議|次第|資料|案件|日程|報告|内容|概要|経過|結果|挨拶|あいさつ|出席|欠席|傍聴|開会|閉会|開議|散会|休憩|公開|配[付布]|記録|要旨|署名|指名|以上|全員|なし|意見|交換|討議|説明|紹介|質疑|応答|審議|審査|協議|答申|確認|選[出任挙]|互選|決定|承認|策定|変更|改[定正]|施行|整備|推進|基準|方針|計画|事業|条例|規則|予算|決算|形態|方法|定員|電話|内線|作成|区分|対象|期間|年度|年月|時刻|場所|会場|番号|理由|備考|担当|連絡|問合|議決|採決|その他|ほか|大学|教授|弁護士|法人|組合|協会|連合|会社|銀行|新聞|病院|学校|及び|および|並びに|未定/u;
const NO_LAST = /[部課係局室所館会者員校院社署件題等順]$/u;
/** True for words that may be names, though nothing tells which: 白石　千明　大石　桃子. */
export const mayBeNames = (text: string): boolean =>
  LETTERS.test(text) &&
  text.split(/[\s:：]+/u).every((word) => [...word].length <= 5) &&
  !NO_NAME.test(fold(text)) &&
  !PARTICLE.test(fold(text));

const isBalanced = (text: string): boolean => /^[^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*$/u.test(text);
/** Particles that stand in phrases, and hardly in a family name that is written with them: 竹の内 is bare at most. */
const PARTICLE = /[をがはへ]|.の.{2}/u;

/**
 * True for what may be somebody's name: two letters to ten that are no office, no department and no other word of a
 * header. With an office or 委員 beside it one letter is enough: 原委員.
 */
export function isName(text: string, isCertain: boolean): boolean {
  if (!LETTERS.test(text) || !isBalanced(text)) return false;
  const bare = fold(text).replace(/\([^()]*\)/gu, '');
  const { length } = [...bare];
  if (length < (isCertain ? 1 : 2) || length > (/[ァ-ヶA-Za-z]/u.test(bare) ? 24 : isCertain ? 8 : 6)) return false;
  // 市議会の議員: what is left of a phrase before its last word.
  if (/の$/u.test(bare) || NO_NAME.test(bare) || /^[・ー]|[・]$/u.test(bare)) return false;
  if (isCertain) return true;
  return !(
    PARTICLE.test(bare) ||
    NO_LAST.test(bare) ||
    isRole(bare) ||
    isOffice(bare) ||
    isDepartment(bare) ||
    isCategory(bare)
  );
}

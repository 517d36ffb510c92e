/** How titles, offices, bodies and persons end, in any council: 審議官, 市場長, 保健師, 老人クラブ連合会, Ａ社担当者, 市民Ａ. */
const PERSON =
  /(?:[長員官監者人師士役査任幹諭医家課室部局庁署係班党君氏様事司主生]|さん|参与|会社|協会|組合|連合会|自治会|町会|振興会|協議会|委員会|機構|法人|団体|代表|担当|司会|一同|大臣|教授|講師|顧問|書記|政務官|センター|クラブ|グループ|チーム|コーディネーター|アドバイザー|オブザーバー|ファシリテーター|コンサルタント|マネージャー|リーダー|スタッフ|(?<![A-Z])[A-Z]|番)\d{0,2}$/u;
/** Words that end so and are nobody. */
const NOBODY =
  /(?:開会|閉会|散会|休会|延会|流会|再会|機会|(?<!協)議会|定員|満員|動員|増員|人員|出席者|欠席者|傍聴者|対象者|該当者|希望者|申込者|応募者|場所|箇所|個所|延長|工事|行事|議事|記事|人事|返事|結局|関係|空き家|辞任|就任|選任|責任|委任|[0-9][人者社])$|^(?:[人者員会部事長局課室係班]|全員|社会|大会|一部|全部|内部|外部|長所|短所|近所|各所|成長|家事|火事|食事|仕様|同様|多様)$/u;
/** Persons of whom a list in a speech may count how many there are: 職員：十人です. */
const COUNTABLE =
  /^(?:市|町|村|区|県)?(?:職員|医師|看護師|保健師|保育士|教員|教師|議員|隊員|団員|会員|社員|役員|客室|教室|会議室)$/u;
/** Titles and bodies that no list in a speech would have. */
const TITLE =
  /(?:[長官監士師役員査任幹諭課室局庁署係君氏様]|[主理監幹参領知]事|参与|さん|担当者?|代表者?|会社|協会|組合|連合会|自治会|振興会|機構|司会|一同|大臣|教授|講師|顧問|書記|コーディネーター|アドバイザー|オブザーバー|ファシリテーター|(?<![A-Z])[A-Z]|番)\d{0,2}$/u;
/** What a line is about, rather than who speaks in it. */
const TOPIC =
  /^(?:資料|別紙|別表|別添|別記|参考|添付|議案|議題|議事|案件|日程|次第|図|表|注|例|問|答|件名|日時|場所|期間|期日|目的|対象|理由|結論|結果|概要|経過|要旨|内容|その他|以上|記)(?:[0-9一二三四五六七八九十①-⑳のと・及等(].*)?$|^(?:第[0-9一二三四五六七八九十]+[条項章節回号]|[0-9]+(?![0-9番])|令和|平成|昭和)/u;
const TOPIC_END =
  /(?:について|に関して|の件|こと|もの|とおり|あり|なし|予定|概要|経過|結果|目的|理由|期間|金額|方法|手続|起立|挙手|拍手|着席|退席|退室|入室|入場|退場|休憩|再開|朗読|配付|配布|投票|点呼|略|省略|参照|仮称|笑声|笑い|笑|説明|質疑|応答|討論|採決|報告|挨拶|あいさつ)$/u;
/** Words that head the entries of a list in a speech. */
const ENTRY =
  /^.{0,6}(?:費用?|金|額|料|率|数|量|口|積|税|予算|決算|収入|支出|効果|影響|課題|対策|原因|背景|現状|方針|体制|規模|時[期間刻]|年度?|会場|締切|問合せ|連絡|提案|要望|回答|意見|質問|条件|特徴|評価|名称|種類|基準|範囲|手順|分担|財源|合計|割合|補足|訂正|計画|事業|制度|施設|地区|地域|工程|資格|様式|施行|改正)$/u;
/** Longer labels are sentences. */
const LONGEST = 28;

/** True for words that can be a speaker's label by their shape, whatever they mean. Takes a folded text. */
export function isLabelLike(folded: string): boolean {
  const length = [...folded].length;
  return length > 0 && length <= LONGEST && !/[。、，,.?？!！「」『』…:]/u.test(folded) && !isTopic(folded);
}

/** True for a label that ends as titles and bodies do. Takes a folded text, without a name in brackets. */
export const isPersonLike = (folded: string): boolean => PERSON.test(folded) && !NOBODY.test(folded);

/** True for a label that is somebody's even where the mark before it is one of lists as well: a colon, a bullet, a gap. */
export const isTitleLike = (folded: string): boolean =>
  TITLE.test(folded) && !NOBODY.test(folded) && !COUNTABLE.test(folded);

/** True for a short word of no sentence, of which nothing says that it is a thing: 宮司, 総代. */
export const isNoun = (folded: string): boolean =>
  /^[\p{Script=Han}\p{Script=Katakana}A-Za-z々ー]{2,12}$/u.test(folded) && !NOBODY.test(folded) && !ENTRY.test(folded);

/** 起立総員, 挙手4人: how a vote went. */
const VOTE =
  /^(?:起立|挙手|賛成|反対|着席|異議|投票|全員|総員)|(?:起立|挙手|賛成|反対)[0-9一二三四五六七八九十]*[名人員]?$/u;

const isTopic = (folded: string): boolean => TOPIC.test(folded) || TOPIC_END.test(folded) || VOTE.test(folded);

/** （農林課）で申込みを受け付けています: the words in brackets are part of the sentence. */
export const isParticle = (rest: string): boolean =>
  /^(?:を|[でがはにのともへ][\p{Script=Han}\p{Script=Katakana}0-9０-９])/u.test(rest);

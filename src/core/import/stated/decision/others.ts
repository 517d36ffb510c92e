/**
 * Whether what stands before a word of deciding says that somebody else decided, or another time. The council itself is 本,
 * 当 or この審議会; what stands without these is another's.
 */
export function isAnothers(before: string): boolean {
  return OTHER_TIME.test(sinceNow(before)) || OTHER_BODY.test(before.replace(OWN_BODY, '〇'));
}

/** What a sentence says behind 今回 or 本日 is of today. */
const sinceNow = (before: string): string => before.split(NOW).at(-1) ?? before;
const NOW =
  /今回|今般|本日|今(?:日|年度)?(?:は|、|の(?:ところ|時点))|このたび|この度|ここで|ただ(?:今|いま)|改めて|それでは|(?<![\p{Script=Han}\p{Script=Katakana}ー)」])では、|ましたが、|でしたが、|ましたので、|よって、?/u;

const OTHER_TIME =
  /前回(?!から)|前回から(?:の|引き?続き)*$|前々回|昨年|一昨年|去年|前年|以前|過去に|先日|先月|先週|昨日|これまで|当時|かつて|従前|前期|前任|(?:平成|令和|昭和)(?:[0-9]+|元|[〇一二三四五六七八九十]+)年(?:度)?(?:[0-9]+月(?:[0-9]+日)?)?(?:に(?![つ関係お])|の(?:当|本|この)?[^、。]{0,8}(?:審議会|審査会|委員会|会議|定例会|議会))|[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:の[^、。]{0,10}(?:会議|審議会|委員会|議会|定例会)|[にで]$)/u;

/** 当審議会, 本委員会, この会: the council itself, and who speaks for it. */
const OWN_BODY =
  /(?:当|本|この|私ども(?:の)?|我々(?:の)?|我が)\p{Script=Han}{0,6}(?:審議会|審査会|委員会|協議会|会議|議会|部会|会|市|町|村|区|県)|(?:審議会|審査会|委員会|協議会|委員会?)(?:の意見|の結論)?として|(?:市|町|村|区)(?:長)?(?:に|へ)(?:対し)?/gu;

const BODY =
  '(?:部会|分科会|小委員会|ワーキンググループ|議会|国会|内閣|(?<!\\p{Script=Han})(?:国|県|都|府)|\\p{Script=Han}省|\\p{Script=Han}庁|裁判所|隣の?(?:市|町|村|区)|(?:他|よそ)(?:の)?(?:市|町|村|区|県|自治体|都市|団体)|(?<=[\\p{Script=Han}\\p{Script=Hiragana}]{1,6})(?:市|町|村)|自治体|審議会|審査会|委員会|協議会|組合|会社|取締役会|理事会|役員会|総会|大学|学校|校長会|連合会|連盟|法人|団体|新聞|報道|自治会|町会|町内会|住民|市民|業者|事業者|学会|協会|銀行|病院)';
/** Another's is what is said behind it, until something else is spoken of; nearby, for all places would be looked at from all. */
const UNTIL_TOPIC = '(?![^。]{0,400}(?:は(?!、?(?:全会一致|原案))|につい|につき))';
const OTHER_BODY = new RegExp(
  `${BODY}(?:[^、。はがでにを]{0,6}会議)?(?:では|でも|で(?!あ|き|す|ご)|において|におきまして|における|におかれ|側は|は|も|が)${UNTIL_TOPIC}|${BODY}(?:に)?(?:より|よって)$|${BODY}の$`,
  'u',
);

/** What a meeting decides that is no item: who sits, who listens, how long it goes on. */
const PROCEDURE =
  /会議録|議事録|署名|傍聴|公開|会期|日程の(?:変更|追加)|休憩|延長|選任|互選|選出|指名|撮影|録音の許可|取材|入場|退席|入室|議席|修正案|修正動議|動議|[附付]帯(?!意見(?:は|が|なし))|散会|閉会(?!中)|採決の方法|採決は|採決の仕方|暫時/u;

/** True where a clause is about how the meeting goes, or about what is moved beside what was put. */
export const isProcedural = (clause: string): boolean => PROCEDURE.test(clause);

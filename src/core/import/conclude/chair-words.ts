// What is said when a meeting decides, in any council. All of it reads folded sentences.

/** It is said that something of before changes. */
export const REVISES =
  /改めて|改め(?:、|る|ます)|訂正|取り消|取消|失礼|言い間違|撤回し|先ほど|さきほど|休憩前|再度|もう一度|やり直/u;
/** A decision is taken back, whatever comes instead. */
export const ANNULS =
  /(?:議決|決定|承認|可決|否決|宣告|採決)[^。、]{0,12}(?:効力を(?:生じ|失)|無効|なかったもの|白紙)|(?:決定|議決|可決|承認|否決|宣告|結論|採決|表決|投票)[^。、]{0,14}(?:(?:取り消|取消)(?!さな|しません|せ)|撤回(?:し(?!ません|ない)|いた|する))(?![^。]{0,10}(?:でき(?:ません|ない)|かどうか|たい|ください|必要|なら|れば|か。))|(?:取り消|取消|撤回)(?:し|いた|する)[^。]{0,10}(?:決定|議決)/u;
/** A vote begins, or a side is asked for. */
export const CALLS_A_VOTE =
  /挙手を(?:。|$)|(?:投票|挙手|起立)で決|(?:挙手|起立|投票)によ(?:ること|り(?:ます|決|採決))|(?:挙手|起立|投票|採決)[^。]{0,14}?(?:求め|願|お願い|行い|いたします|します|入り|に付|により|によって決)|(?:賛成|反対|同意)(?:の|する|され)[^。]{0,4}(?:方|委員|諸君|者)|(?:決|採決)を(?:採|取|と)り/u;
/** そのように決定します: what was put is decided, in no words of its own. */
export const AS_PUT =
  /^(?:(?:それでは|では|よって|ありがとうございます|はい|それじゃあ)、?)*(?:ご?異議[^。]{0,16}(?:ので|認め(?:、|まして))、?)?(?:[^。、]{1,24}?(?:は|につきましては|については)、?)?(?:その|この|さ|左)(?:ように|よう|とおり|様に|様)(?:に)?、?(?:決定|決し|決め|決ま|答申|議決|取り?計ら|取り?扱|いたし|させていただき|とさせて|し(?:ます|たい))(?![^。]*(?:か。|でしょう|よろしい))/u;
/** 異議なしと認めます, and not the question whether there is any. */
export const FINDS_NO_OBJECTION =
  /(?:ご|御)?異議(?:が|は|も)?(?:な(?:し|い(?:もの)?)と認め(?:ます|ました|まして|、|る)|(?:ござい|あり)ません(?:の|ね|$|。|でした)|な(?:い|し)(?:よう|という(?:こと)?|との))(?![^。]*(?:か。|たい(?:ところ|が)))/u;
/** 取り下げたいとの申出がありました: the next sentence accepts it, or not. */
export const ASKS_TO_WITHDRAW =
  /(?:取り?下げ|撤回)[^。]{0,8}(?:申出|申し出|届|願)[^。]{0,4}(?:が|も)[^。]{0,12}(?:あり|出|ござい)[^。]*。?$/u;
/** これを認めます, of a request to withdraw. */
export const ACCEPTS =
  /^(?:(?:よって|では|それでは|当審議会としては?|本審議会としては?)、?)?(?:これ|この(?:申出|取下げ|撤回)|(?:取下げ|撤回)の申出)を、?(?:認め|了承|承認|許可|受理)/u;
/** 承認いたします。よろしいですね: who objects now, objects to it. */
export const ASKS_AFTERWARDS =
  /(?:よろしい|よろしゅう)(?:です|でしょう)(?:か|ね)|異議(?:は|が)?(?:ござい|あり)ませんか/u;
/** 挙手による採決は行いません. */
export const DENIES_A_VOTE = /(?:挙手|起立|投票|採決)[^。]{0,12}(?:行い|いたし|し|採り)ません/u;
/** Whoever counts the ballots tells the council what they came to. */
export const REPORTS_A_BALLOT = /(?:開票|集計|投票)[^。]{0,8}結果|投票総数|有効投票/u;
/** Counts are put right. */
export const CORRECTS_COUNTS = /訂正|数え直|誤り/u;
/** 私も異議はありません。 */
export const LONGEST_ASSENT = 16;
/** ありません。 結構です。 */
export const LONGEST_REPLY = 12;
/** How short answers begin. */
export const REPLY =
  /^(?:はい|ええ|うん|ありません|ございません|なし|特に|結構|同じく|同感|賛成|異存|よろしい|了解|承知|分かりました|\([^()]*(?:声|起立|挙手|うなず)[^()]*\)$)/u;
/** What is named with these is of another time, or only beside what is spoken of. */
export const OF_BEFORE = /前回|昨年|先ほど|以前|とは別|と同様|に関連/u;

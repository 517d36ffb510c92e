import { SPEAKER_TITLE } from '../../../markdown/body/speaker.ts';
import { fold } from '../../fold.ts';

/** Offices within a council, longest first: 副委員長 before 委員長. */
export const ROLES =
  '会長職務代理者|会長職務代理|会長代理|委員長職務代理者|委員長職務代理|委員長代理|職務代理者|職務代理|副会長|会長|副委員長|委員長|副議長|議長|副座長|座長|副部会長|部会長';
const ROLE_LAST = new RegExp(`(?:${ROLES})$`, 'u');
const ROLE = new RegExp(`^(?:${ROLES}|\\S{1,6}長職務代理者?)$`, 'u');

/** Ends of the titles of offices in an administration. 長 alone is none: names end in it, too. */
const OFFICE =
  /(?:[部課係局室所館校園区市町村次院署事営育消防隊団組ータプム]長(?:代理|補佐|心得)?|主査|主任|主事|参事|主幹|補佐|技監|監|書記|専門員|学芸員|指導員|相談員|嘱託員|司書|保健師|職員|担当|推進員|技師|主席|統括|課員|係員|リーダー)$/u;
const DEPARTMENT = /(?:部|課|係|局|室|所|館|センター|署|支所|分署|同課|担当|グループ|チーム)$/u;
/** 学識経験者, 市議会議員, 公募市民: whom a member stands for. A member is never called so. */
const CATEGORY =
  /(?:者|代表|団体|機関|公募|識見|有識|学識|市民|区民|町民|村民|住民|関係|職員|[議協]会議員|(?:学識|公募|区民|市民|町民|村民|専門|臨時|特別|選出|代表|経験|[0-9一二三四五]号)委員)$/u;
/** Words that end like a category and are the label of something else. */
const NO_CATEGORY = /録|作成|署名|連絡|問い?合|報告|説明|提出|申請|申立|請求|出席|欠席|傍聴|参加|候補|代理者|発言/u;
/** What somebody does at a meeting, which stands before a name as well. */
const WORK = /記録|司会|進行|書記|受付|撮影|通訳|速記|担当|傍聴|資料|議題|場所|会場|日時|時間/u;

/** True for an office within a council, spread or not: 会　長. */
export const isRole = (text: string): boolean => ROLE.test(fold(text));

/** True for the title of an office in an administration: 環境課長, 学芸員. */
export const isOffice = (text: string): boolean => {
  const folded = fold(text);
  return !ROLE_LAST.test(folded) && (OFFICE.test(folded) || /^[都道府県市区町村]長$/u.test(folded));
};

/** Family names that end as departments do. */
const FAMILY =
  /^(?:日下部|長谷部|曽我部|服部|阿部|安部|渡部|園部|矢部|磯部|岡部|綾部|軽部|占部|戸部|刑部|織部|海部|物部|南部|建部|武部|室|別所|田所|本所|五所|城所)$/u;

export const isDepartment = (text: string): boolean => DEPARTMENT.test(fold(text)) && !FAMILY.test(fold(text));

export const isCategory = (text: string): boolean => {
  const folded = fold(text);
  return folded.length >= 2 && folded.length <= 20 && CATEGORY.test(folded) && !NO_CATEGORY.test(folded);
};

/** False for words that tell what somebody does or is called, and not for whom: 記録, 司会, 氏名. */
export const isWhom = (text: string): boolean => {
  const folded = fold(text);
  return (
    !NO_CATEGORY.test(folded) &&
    !WORK.test(folded) &&
    !/^(?:氏?名|名前|役?職名?|職氏名|敬称|所属|[^名]{1,4}人)$/u.test(folded)
  );
};

/** True for words that name whoever speaks, by an office or a part in the meeting. */
export function isSpeakerLike(text: string): boolean {
  const folded = fold(text).replace(/\([^()]*\)$/u, '');
  return (
    folded !== '' &&
    folded.length <= 16 &&
    (isRole(folded) ||
      isOffice(folded) ||
      SPEAKER_TITLE.test(folded) ||
      /(?:委員|議員|事務局|会長|委員長|議長|座長|参考人|[0-9一二三四五六七八九十]番|君|氏)$/u.test(folded))
  );
}

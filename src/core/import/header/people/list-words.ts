import { ROLES } from './offices.ts';

export const NUMERAL = '[0-9〇一二三四五六七八九十]{1,3}';
export const COUNT = new RegExp(
  `^(?:計|合計|以上|総数|委員|議員|事務局|職員|出席者?|欠席者?)?(${NUMERAL})[名人]$`,
  'u',
);
export const SEAT = new RegExp(`^(?:議席)?(?:番号)?${NUMERAL}番(?:委員|議員)?$`, 'u');
export const NOBODY = /^(?:なし|無し?|該当(?:者)?なし|いない|いません|おりません|ありません|全員出席)$/u;
export const REMARK =
  /^(?:敬称(?:は|を)?略|順不同|五?十?音順|五十音順|議席順|名簿順|[^()]{0,6}順(?:不同)?|敬称略.{0,8}|以上)$/u;
export const MEMBER_WORD =
  /^(?:各|教育|農業|監査|専門|臨時|特別|推薦|推進|運営|審議会|審査会|協議会)?(?:委員|議員)(?:名)?$/u;
export const ROLE_AHEAD = new RegExp(`^(${ROLES}|委員(?!会))(.{1,10})$`, 'u');
/** 環境課（内線2345） may be asked, and is nobody who was there. */
export const REACHED = /内線|電話|直通|TEL|@/iu;

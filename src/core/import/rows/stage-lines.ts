import { fold } from '../fold.ts';

/** （挙手全員） on a line of its own. */
const WHOLLY_BRACKETED = /^(?:（[^（）]*）|\([^()]*\)|〔[^〔〕]*〕|［[^［］]*］)$/u;
const EVENT = '(?:開会|閉会|開議|閉議|散会|延会|休会|休憩|再開|終了|終会)';
const CLOCK =
  '(?:午前|午後)?[0-9一二三四五六七八九十〇]{1,3}(?:時(?:[0-9一二三四五六七八九十〇]{1,3}分|半)?|:[0-9]{2})';
const TIMED = new RegExp(`^(?:${EVENT}[:、]?${CLOCK}|${CLOCK}(?:に|、)?${EVENT}(?:する|した|しました)?)$`, 'u');
const LONGEST_TIMED = 40;

export const isWhollyBracketed = (text: string): boolean => WHOLLY_BRACKETED.test(text);

/** 午前11時58分　休憩 · 閉会　午後3時: when something happened, which nobody says. */
export const isTimedEvent = (text: string): boolean => text.length <= LONGEST_TIMED && TIMED.test(fold(text));

/** ※ stands before what the secretariat remarks. */
export const isRemark = (text: string): boolean => text.startsWith('※');

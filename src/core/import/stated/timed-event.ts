import { NUMERAL_CHARACTERS } from '../../text/numerals.ts';
import { fold } from '../fold.ts';

const N = `[${NUMERAL_CHARACTERS}零]{1,3}`;
const CLOCK = `(?:午前|午後)?(?:正午|${N}時(?:${N}分|半)?|[0-9]{1,2}:[0-9]{2})`;
const STEP = '(?:開会|閉会|開議|閉議|散会|延会|流会|休会|休憩|中断|再開|開始|終了|終会)';
const TIMED = new RegExp(
  `^\\(?(?:${CLOCK}(?:に|、)?${STEP}(?:する|した|しました)?|${STEP}[:、]?\\(?${CLOCK}\\)?)\\)?$`,
  'u',
);

const LONGEST = 40;

/** True for the line of a step of the meeting with its time: 午前10時開議, 休憩　午前11時58分, 閉会（午後3時5分）. Nobody says it. */
export const isTimedEvent = (text: string): boolean => text.length <= LONGEST && TIMED.test(fold(text));

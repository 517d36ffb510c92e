import { fold } from '../../fold.ts';
import type { Row } from '../../rows/rows.ts';
import { findDates, isOtherDate, type StatedDate } from '../../stated/dates.ts';
import { findClocks } from '../../stated/times.ts';
import type { FieldPart } from '../fields.ts';
import { isSentence } from '../spoken.ts';

/** A date that the head of minutes states without a label, with the folded words that stand behind it. */
export interface HeadDate extends StatedDate {
  readonly n: number;
  readonly behind: string;
}

const TITLE =
  /会議(?:要)?録|議事(?:要)?録|会議(?:の)?(?:概要|要旨|結果)|議事(?:概要|要旨)|記録|審議会|委員会|懇話会|協議会|会議|第.{1,5}回/u;

/** True for a line that may name the minutes: no sentence, and words of minutes or bodies. */
export const isTitleLike = (text: string): boolean => TITLE.test(fold(text)) && !isSentence(text);

/** What beside dates and clocks a line may hold that states when the meeting was. */
const WHEN = /から|より|まで|~|〜|～|-|―|—|–|ー|開催|開会|開議|開始|閉会|閉議|散会|終了|同日|両日とも|[、,()（）:：]/gu;

/** A line that only says when: 令和6年11月14日（木）14時00分～15時40分, 2024年10月8日（火） 午前10時開会. */
export function readDateLine({ n, text }: FieldPart): HeadDate | undefined {
  const folded = fold(text);
  const [date, ...more] = findDates(folded);
  if (!date || date.start > 1 || more.length > 0 || isOtherDate(folded, date)) return undefined;
  const behind = folded.slice(date.end);
  const clocks = findClocks(behind);
  const rest = clocks.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), behind);
  if (rest.replace(WHEN, '') !== '') return undefined;
  // A date alone may be that of a letter, a print, a decision.
  if (date.weekday === undefined && clocks.length === 0 && !/開/u.test(behind)) return undefined;
  return { ...date, n, behind };
}

/** A line below the date that only says when: 午前10時～11時30分. */
export function isTimeLine({ text }: FieldPart): boolean {
  const folded = fold(text);
  const clocks = findClocks(folded);
  const rest = clocks.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), folded);
  return clocks.length > 0 && rest.replace(WHEN, '') === '';
}

/** The meeting's date in the title: 会議録（令和6年11月14日開催）, 6月3日（木） 第2回会議録. */
export function readTitleDates({ n, text }: FieldPart): HeadDate[] {
  if (!isTitleLike(text)) return [];
  const folded = fold(text);
  return findDates(folded).flatMap((date) => {
    const behind = folded.slice(date.end);
    const isMeetings = date.weekday !== undefined || /^\)?(?:に)?(?:開催|開会|開議)/u.test(behind);
    return isMeetings && !isOtherDate(folded, date) ? [{ ...date, n, behind }] : [];
  });
}

const HELD = /(?:開催|開会|開議|招集)(?:された|した|されました|しました)。?$|開(?:かれ|かれまし|い|きまし)た。?$/u;

/**
 * The sentence in which the minutes themselves say when they met: 議会運営委員会は、令和6年11月26日（火）午後1時5分から、第三委員会室において
 * 開かれた。 Who met is named in the title; of another body the sentence says nothing about this one.
 */
export function readStatement(
  { n, text }: FieldPart,
  titles: readonly FieldPart[],
): (HeadDate & { place?: string }) | undefined {
  if (!HELD.test(text.trim())) return undefined;
  const folded = fold(text);
  const [date, ...more] = findDates(folded);
  const body = /^(.{3,20}?)(?:は|を)、?$/u.exec(folded.slice(0, date?.start ?? 0))?.[1];
  if (!date || more.length > 0 || body === undefined || isOtherDate(folded, date)) return undefined;
  if (!/^本(?:会|委員会|審議会|協議会)$/u.test(body) && !titles.some((title) => fold(title.text).includes(body)))
    return undefined;
  const place = /(?:から|より|に|、)\s*([^、。]{2,30}?)(?:において|にて|で)、?[^、。]{0,8}$/u.exec(
    text.replace(HELD, ''),
  )?.[1];
  return {
    ...date,
    n,
    behind: folded.slice(date.end),
    ...(place === undefined ? {} : { place: place.replace(/^.*[、]/u, '') }),
  };
}

const ROOM = /(?:室|講堂|ホール|議場|会館|公民館|センター|ロビー|会場|庁舎|館)(?:[（(][^（）()]*[）)])?$/u;
const SURE_ROOM =
  /(?:会議室|委員会室|研修室|講座室|集会室|庁議室|協議会室|講堂|ホール|議場|会館|公民館|会場)(?:[0-9０-９A-Z]{1,3})?(?:[（(][^（）()]*[）)])?$/u;

const NUMBERED = /^[（(]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])(?:[）)．.、]|\s)/u;

/** The line below the date, where it names a room: `isSure` where it cannot name an office. */
export function readPlaceLine({ text }: Row | FieldPart): { place: string; isSure: boolean } | undefined {
  const bare = text.trim();
  // 1 開会場所 全員協議会室 is an entry of a list, with a label.
  if (NUMBERED.test(bare)) return undefined;
  if (isSentence(bare) || [...bare].length > 40 || /[:：、]/u.test(bare) || !(ROOM.test(bare) || SURE_ROOM.test(bare)))
    return undefined;
  return { place: bare, isSure: SURE_ROOM.test(bare) };
}

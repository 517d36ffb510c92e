import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { isCalendarDate, parseJapaneseDate, weekday } from '../../text/wareki.ts';

/** A date that a text states. */
export interface StatedDate {
  /** ISO; undefined where the text leaves the year out. */
  readonly iso: string | undefined;
  readonly month: number;
  readonly day: number;
  /** 月…日 in brackets behind the date. */
  readonly weekday: string | undefined;
  /** As the folded text has it. */
  readonly text: string;
  /** Offset into the folded text. */
  readonly start: number;
  readonly end: number;
}

const N = `[${NUMERAL_CHARACTERS}]`;
const DATE = new RegExp(
  `(?:((?:令和|平成|昭和|大正|明治|[RHSTM]\\.?)(?:元|${N}{1,3})[年./]|${N}{4}[年./-])(?:\\(([^()]{2,8}?)年?\\)年?)?(${N}{1,3})[月./-](${N}{1,3})日?|(?<!${N})(${N}{1,3})月(${N}{1,3})日)(?:\\(?([日月火水木金土])(?:曜日?)?\\)|([日月火水木金土])曜日?)?`,
  'gu',
);

/** The dates in a folded text ({@link fold}), with and without a year. A day that does not exist is no date. */
export function findDates(folded: string): StatedDate[] {
  return [...folded.matchAll(DATE)].flatMap((match): StatedDate[] => {
    const [text, year, otherYear, fullMonth, fullDay, shortMonth, shortDay, inBrackets, bare] = match;
    const [month, day] = [parseNumeral(fullMonth ?? shortMonth ?? ''), parseNumeral(fullDay ?? shortDay ?? '')];
    if (!month || !day || month > 12 || day > 31) return [];
    const iso =
      year === undefined
        ? undefined
        : parseJapaneseDate(
            `${year}${fullMonth}月${fullDay}日`
              .replace(/[./-]/, '年')
              .replace(/^([RHSTM])年/, '$1')
              .replace('年年', '年'),
          );
    if (year !== undefined && iso === undefined) return [];
    // 令和6年（2025年）11月14日: no such day either.
    if (otherYear !== undefined && parseJapaneseDate(`${otherYear}年${fullMonth}月${fullDay}日`) !== iso) return [];
    const end = match.index + text.length;
    return [{ iso, month, day, weekday: inBrackets ?? bare, text, start: match.index, end }];
  });
}

/** Of what dates in minutes are that are not the meeting's: of publication, of another meeting, of a term of office. */
const OTHER =
  '公開|掲載|公表|作成|発行|更新|施行|配布|配付|送付|次回|前回|任期|委嘱|任命|現在|答申|改正|締切|署名|予定|承認|告示|通知|提出|受理|招集|召集|会期|申出|縦覧|印刷|確認|決裁|起案|登録|当初';
const OTHER_BEFORE = new RegExp(`(?:${OTHER})(?:開催|開会|会議|年月日|日時|日|予定|期限|期間|版)*[のは:(]*$`, 'u');
const OTHER_BEHIND = new RegExp(`^\\)?(?:付け?で?|に|をもって)?(?:${OTHER}|生まれ|生)`, 'u');

/** True for a date that the words beside it make that of something else: 更新日2023年7月10日, 当初予定の11月7日. */
export function isOtherDate(folded: string, { start, end }: Pick<StatedDate, 'start' | 'end'>): boolean {
  return (
    OTHER_BEFORE.test(folded.slice(Math.max(0, start - 16), start)) || OTHER_BEHIND.test(folded.slice(end, end + 8))
  );
}

const SECOND_DAY = new RegExp(
  `^(?:及び|および|並びに|・|、|,|と|から|~|〜|-|－)(?:${N}{1,3}月)?${N}{1,3}日(?!間)`,
  'u',
);

/** 22日（木）及び23日（金）: what a folded text says of a meeting of more than one day. */
export function findSecondDay(folded: string): string | undefined {
  for (const { start, end } of findDates(folded)) {
    const second = SECOND_DAY.exec(folded.slice(end));
    if (second) return folded.slice(start, end + second[0].length);
  }
  return undefined;
}

/** True when the text names another day of the week than the calendar has. */
export function isWrongWeekday({ iso, weekday: named }: Pick<StatedDate, 'iso' | 'weekday'>): boolean {
  return iso !== undefined && named !== undefined && weekday(iso) !== named;
}

/**
 * The first such day after a meeting, for 次回は2月1日. Undefined when the day of the week that the text names is not
 * that day's, or the day does not come within a year.
 */
export function nextDay({ month, day, weekday: named }: StatedDate, after: string): string | undefined {
  const year = Number(after.slice(0, 4));
  const two = (value: number) => String(value).padStart(2, '0');
  for (const candidate of [year, year + 1]) {
    const iso = `${candidate}-${two(month)}-${two(day)}`;
    if (iso > after && isCalendarDate(iso)) return named === undefined || weekday(iso) === named ? iso : undefined;
  }
  return undefined;
}

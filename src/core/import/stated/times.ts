import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';

/** A span of the day; what the text leaves open is missing. `open` holds hours that the text gives without 午前 or 午後. */
export interface StatedTimes {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly open?: string | undefined;
}

const N = `[${NUMERAL_CHARACTERS}]{1,3}`;
const CLOCK = new RegExp(
  `(午前|午後|AM|PM)?(?:(正午)|(${N})時(?!間)(?:(半)|(${N})分)?|(\\d{1,2}):(\\d{2})(?!\\d))`,
  'giu',
);
const SPAN = /^(?:から|より|~|〜|-|―|—|ー|–|至|開会|開始)?[、,]?(?:同日)?(?:至)?$/u;

interface Clock {
  readonly half: 'am' | 'pm' | undefined;
  readonly hours: number;
  readonly minutes: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Reads 午後3時30分から5時まで, 14:00～16:00, 午前十時～正午 in a folded text. The second time goes by the half of the first. */
export function readTimes(folded: string): StatedTimes {
  const clocks = findClocks(folded);
  const [first, second] = clocks;
  if (!first) return {};
  const start = toTime(first);
  const isSpan = second !== undefined && SPAN.test(folded.slice(first.end, second.start).replace(/[()（）]/g, ''));
  if (start === undefined) return { open: folded.slice(first.start, isSpan ? second.end : first.end) };
  if (!isSpan) return { start };
  // 午後6時から9時: the second time goes on from the first.
  const isFollowing = second.half === undefined && (first.half !== undefined || second.hours < 9);
  return { start, end: isFollowing ? laterTime(second, start) : toTime(second) };
}

/** One time of day, for 開会 午後2時. */
export function readTime(folded: string): StatedTimes {
  const [first] = findClocks(folded);
  if (!first) return {};
  const start = toTime(first);
  return start === undefined ? { open: first.text } : { start };
}

/** The clocks of a folded text, in order. */
export function findClocks(folded: string): Clock[] {
  return [...folded.matchAll(CLOCK)].flatMap((match): Clock[] => {
    const [text, half, noon, hourText, halfPast, minuteText, digits, digitMinutes] = match;
    const place = { text, start: match.index, end: match.index + text.length };
    if (noon) return [{ half: undefined, hours: 12, minutes: 0, ...place }];
    const hours = digits === undefined ? parseNumeral(hourText ?? '') : Number(digits);
    const minutes = halfPast ? 30 : digits === undefined ? parseNumeral(minuteText ?? '0') : Number(digitMinutes);
    if (hours === undefined || minutes === undefined || hours > 24 || minutes > 59) return [];
    const isAfternoon = half === '午後' || half?.toUpperCase() === 'PM';
    return [{ half: half === undefined ? undefined : isAfternoon ? 'pm' : 'am', hours, minutes, ...place }];
  });
}

/** Undefined for an hour that could be of either half of the day: offices write 9時 to 23時 as they are, 2時 mostly means 14時. */
function toTime({ half, hours, minutes }: Clock): string | undefined {
  if (half === 'pm') return format(hours < 12 ? hours + 12 : hours, minutes);
  if (half === 'am') return format(hours, minutes);
  return hours >= 9 ? format(hours, minutes) : undefined;
}

/** The first time after the start that a clock shows so. */
function laterTime({ hours, minutes }: Clock, start: string): string | undefined {
  return [hours, hours + 12].map((hour) => format(hour, minutes)).find((time) => time !== undefined && time > start);
}

function format(hours: number, minutes: number): string | undefined {
  if (hours > 23) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

import { type NamedPeriod, PERIOD_GROUPS, PERIOD_PATTERN, readPeriod } from '../../text/period.ts';
import { type RelativeTime, readTime, TIME_PATTERN } from './relative-time.ts';

/** 昨年度, 令和5年度, 第4期, 令和5年: with what may follow it of month and day. */
const WHEN = `(?:${TIME_PATTERN}|${PERIOD_PATTERN})(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?`;
const HELD = '(?:の[^、。のはがを]{0,12}(?:会|会議|回))?';
/** 昨年度に諮られた, 令和5年度の審議会で承認された: what says when the thing after it was dealt with. */
const DEALT_WITH = new RegExp(`${WHEN}${HELD}(?!から)(?:に|で|中に)?[^、。のをがは]{0,14}(?:た|ました)$`, 'u');
/** 昨年度、 and 昨年度の審議会では: the time of what the clause tells. */
const THEME = new RegExp(`${WHEN}${HELD}(?:(?:で|に)?は|で|に|も)?、?$`, 'u');

/** The years or the term that the words before an offset say something was dealt with in. */
export function timeBefore(text: string, at: number): RelativeTime | NamedPeriod | undefined {
  const before = text.slice(Math.max(0, at - 40), at);
  const match = DEALT_WITH.exec(before) ?? THEME.exec(before);
  if (!match) return undefined;
  const time = readTime(match[1] ?? '');
  if (time) return time.unit === 'month' || time.unit === 'session' ? undefined : time;
  return readPeriod(match.slice(2, 2 + PERIOD_GROUPS));
}

import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { PERIOD_GROUPS, PERIOD_PATTERN, readPeriod } from '../../text/period.ts';
import { parseJapaneseDate } from '../../text/wareki.ts';
import type { MeetingCitation } from '../citation.ts';
import type { Lexicon } from '../lexicon.ts';
import type { OwnerReading } from '../owner/reading.ts';
import { readTime, TIME_PATTERN } from '../time/relative-time.ts';
import { between, matchAt } from './list.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;
const DATE = `(令和|平成|昭和|大正|明治|[RHS])?(元|${N})年(${N})月(${N})日(?:\\([日月火水木金土](?:曜日?)?\\))?`;
const BEFORE = `(?:${TIME_PATTERN}(?:の|に開かれた|に開催された)?)?(?:${PERIOD_PATTERN}の?)?`;
const SESSION = `${BEFORE}第(${N})(?:[~〜-]第?(${N}))?回`;
/** What a meeting or its record is called; the name of the council may stand before it. */
const RECORD = '(?:会議要録|会議録|要録|議事録|会議(?![室体場案]))';
const DATED = new RegExp(`${DATE}(に開かれた|に開催された|に開いた|に開催した|開催の|の|に「[^」]*」を審議)`, 'gu');
const PAPERS = /(?:資料|案件シート|審議(?!会))/uy;
const SESSION_ALONE = new RegExp(`第(${N})(?:[~〜-]第?(${N}))?回`, 'gu');
/** What stands before a session, with the groups that it has in {@link SESSION}. */
const BEFORE_SESSION = new RegExp(`(?:${BEFORE})$`, 'u');
const SESSION_HERE = new RegExp(SESSION, 'uy');
const BODY = new RegExp(
  `(?:の)?(?:本|当)?([\\p{Script=Han}および・]*?(?:審議会|審査会|委員会|協議会))(?:の?${RECORD})?|(?:の)?${RECORD}`,
  'uy',
);
const BODY_NAME = '(?:審議会|審査会|委員会|協議会)';
const PREVIOUS = new RegExp(`(?<!\\p{Script=Han})(前々回|前回)の?(?:本|当)?(${BODY_NAME}|${RECORD})`, 'gu');
/** 先月の審議会, 昨年11月の審議会, 昨年7月3日の会議. */
const IN_TIME = new RegExp(
  `${TIME_PATTERN}の?(?:(${N})月(?:の?(${N})日)?)?の?(?:本|当)?(${BODY_NAME}|${RECORD})`,
  'gu',
);
/** Matches every text that has one. */
const TIME_HINT = /[昨先々去今本前][年月]/u;
/** 本審議会の第15回: the council's own name before the session. */
const OWN_BEFORE = new RegExp(`([\\p{Script=Han}\\p{Script=Katakana}ー々]*${BODY_NAME})の?$`, 'u');
const DAY_IN_BRACKETS = new RegExp(`\\(${DATE}\\)`, 'uy');
/** 平成28年度第2回募集, 平成28年度第2回の試験: a session of something else. */
const WORD_GOES_ON = /^[\p{Script=Han}\p{Script=Katakana}の]/u;

/** Meetings of the council: 平成22年1月22日の審議会, 第5期第15回, 第14回会議要録（2009年11月4日）, 前回の審議会. */
export function* findMeetings(text: string, lexicon: Lexicon, owners: OwnerReading): Iterable<MeetingCitation> {
  for (const found of findAll(text, lexicon)) {
    const owner = found.owner ?? owners.otherThan(found.span, 'meeting');
    yield owner === undefined ? found : { ...found, owner };
  }
}

function* findAll(text: string, lexicon: Lexicon): Iterable<MeetingCitation> {
  for (const match of text.includes('前回') || text.includes('前々回') ? text.matchAll(PREVIOUS) : []) {
    const [whole, word, body = ''] = match;
    const span = { start: match.index, end: match.index + whole.length };
    yield { kind: 'meeting', previous: word === '前回' ? 1 : 2, ...ownerOfBody(body, lexicon), span };
  }
  for (const match of TIME_HINT.test(text) ? text.matchAll(IN_TIME) : []) {
    const [whole, word = '', month, day, body = ''] = match;
    const time = readTime(word);
    // 前回の and 前々回の are found by themselves, and a year or a term alone names no meeting.
    if (!time || time.unit === 'session' || (month === undefined ? time.unit !== 'month' : time.unit === 'month'))
      continue;
    const span = { start: match.index, end: match.index + whole.length };
    const numbers = { month: parseNumeral(month ?? ''), day: parseNumeral(day ?? '') };
    yield { kind: 'meeting', time, ...numbers, ...ownerOfBody(body, lexicon), span };
  }
  const taken: { start: number; end: number }[] = [];
  for (const match of text.matchAll(DATED)) {
    const dates = readDates(match.slice(1, 5));
    const start = match.index;
    let end = start + match[0].length;
    const joint = match[5] ?? '';
    const session = joint.startsWith('に「') ? undefined : matchAt(SESSION_HERE, text, end);
    if (session) end += session[0].length;
    const body = joint.startsWith('に「') ? 0 : readBody(text, end, lexicon);
    const papers = body || joint !== 'の' || session ? undefined : matchAt(PAPERS, text, end);
    if (body === undefined) continue;
    const isNamed = body > 0 || papers || session || joint.startsWith('に「');
    if (!isNamed || dates.length === 0) continue;
    end += body || papers?.[0].length || 0;
    taken.push({ start, end });
    const number = session && parseNumeral(session[2 + PERIOD_GROUPS] ?? '');
    yield {
      kind: 'meeting',
      dates,
      ...(session ? { period: readPeriod(session.slice(2, 2 + PERIOD_GROUPS)), session: number } : {}),
      span: { start, end },
    };
  }
  for (const match of text.matchAll(SESSION_ALONE)) {
    if (taken.some((one) => one.start <= match.index && match.index < one.end)) continue;
    yield* readSession(text, match, lexicon);
  }
}

function* readSession(text: string, match: RegExpExecArray, lexicon: Lexicon): Iterable<MeetingCitation> {
  const before = BEFORE_SESSION.exec(text.slice(Math.max(0, match.index - 24), match.index));
  const time = readTime(before?.[1] ?? '');
  const period = readPeriod(before?.slice(2, 2 + PERIOD_GROUPS) ?? []);
  const [, first = '', final] = match;
  const session = parseNumeral(first);
  const last = final === undefined ? undefined : parseNumeral(final);
  const start = match.index - (before?.[0].length ?? 0);
  let end = match.index + match[0].length;
  const body = readBody(text, end, lexicon);
  if (!session || body === undefined) return;
  const hasPeriod = period !== undefined || time !== undefined;
  // Without a period a number of times is anything, and with one it may be another body's.
  const goesOn = WORD_GOES_ON.test(text.slice(end, end + 1));
  if (body === 0 && (hasPeriod ? goesOn : goesOn || !isOwnBefore(text, start, lexicon))) return;
  if (!hasPeriod && /[期度次]$/u.test(text.slice(Math.max(0, start - 1), start))) return;
  end += body;
  const day = matchAt(DAY_IN_BRACKETS, text, end);
  const dates = day && readDates(day.slice(1, 5));
  if (day) end += day[0].length;
  const common = { kind: 'meeting', period, ...(time ? { time } : {}), span: { start, end } } as const;
  const inside = last ? between(session, last) : undefined;
  if (last !== undefined && !inside) return;
  yield { ...common, session, ...(dates ? { dates } : {}) };
  if (last) for (const one of [...(inside ?? []), last]) yield { ...common, session: one, implied: true };
}

/** 前回の委員会 is none of a council that is called 審議会; that it is one of another body can be said. */
function ownerOfBody(body: string, { council }: Lexicon): Pick<MeetingCitation, 'owner'> {
  const isOwn = !/[会]$/u.test(body) || body === '審議会' || council.endsWith(body);
  return isOwn ? {} : { owner: body };
}

function isOwnBefore(text: string, at: number, { council, municipality }: Lexicon): boolean {
  const name = OWN_BEFORE.exec(text.slice(Math.max(0, at - 40), at))?.[1]?.replace(/^[本当]/u, '');
  return name !== undefined && (council.endsWith(name) || `${municipality}${name}` === council);
}

/** Length of what names this council or its record at an offset; 0 for nothing, undefined for another body. */
function readBody(text: string, at: number, { council }: Lexicon): number | undefined {
  const match = matchAt(BODY, text, at);
  if (!match) return 0;
  const [whole, named] = match;
  return named === undefined || council.endsWith(named) || named === '審議会' ? whole.length : undefined;
}

const ERAS = ['令和', '平成', '昭和'] as const;

/** The days a date may mean: one, or one of each era where none is named. */
function readDates([era, year = '', month = '', day = '']: readonly (string | undefined)[]): string[] {
  const number = parseNumeral(year);
  const isWestern = era === undefined && number !== undefined && number > 99;
  const eras = era !== undefined ? [era] : isWestern ? [''] : ERAS;
  return eras.flatMap((one) => parseJapaneseDate(`${one}${year}年${month}月${day}日`) ?? []);
}

import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { PERIOD_GROUPS, PERIOD_PATTERN, readPeriod } from '../../text/period.ts';
import { parseJapaneseDate } from '../../text/wareki.ts';
import type { MeetingCitation } from '../citation.ts';
import type { Lexicon } from '../lexicon.ts';
import { between, matchAt } from './list.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;
const DATE = `(令和|平成|昭和|大正|明治|[RHS])?(元|${N})年(${N})月(${N})日(?:\\([日月火水木金土](?:曜日?)?\\))?`;
const SESSION = `(?:${PERIOD_PATTERN}の?)?第(${N})(?:[~〜-]第?(${N}))?回`;
/** What a meeting or its record is called; the name of the council may stand before it. */
const RECORD = '(?:会議要録|会議録|要録|議事録|会議(?![室体場案]))';
const DATED = new RegExp(`${DATE}(に開かれた|に開催された|に開いた|に開催した|開催の|の|に「[^」]*」を審議)`, 'gu');
const PAPERS = /(?:資料|案件シート|審議(?!会))/uy;
const SESSION_ALONE = new RegExp(SESSION, 'gu');
const SESSION_HERE = new RegExp(SESSION, 'uy');
const BODY = new RegExp(
  `(?:の)?(?:本|当)?([\\p{Script=Han}および・]*?(?:審議会|審査会|委員会|協議会))(?:の?${RECORD})?|(?:の)?${RECORD}`,
  'uy',
);
const PREVIOUS = new RegExp(`(?<!前々)前回の?(?:本|当)?(?:審議会|審査会|委員会|協議会|${RECORD})`, 'gu');
const DAY_IN_BRACKETS = new RegExp(`\\(${DATE}\\)`, 'uy');
/** 平成28年度第2回募集, 平成28年度第2回の試験: a session of something else. */
const WORD_GOES_ON = /^[\p{Script=Han}\p{Script=Katakana}の]/u;

/** Meetings of the council: 平成22年1月22日の審議会, 第5期第15回, 第14回会議要録（2009年11月4日）, 前回の審議会. */
export function* findMeetings(text: string, lexicon: Lexicon): Iterable<MeetingCitation> {
  for (const match of text.matchAll(PREVIOUS)) {
    yield { kind: 'meeting', previous: true, span: { start: match.index, end: match.index + match[0].length } };
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
    const number = session && parseNumeral(session[1 + PERIOD_GROUPS] ?? '');
    yield {
      kind: 'meeting',
      dates,
      ...(session ? { period: readPeriod(session.slice(1, 1 + PERIOD_GROUPS)), session: number } : {}),
      span: { start, end },
    };
  }
  for (const match of text.matchAll(SESSION_ALONE)) {
    if (taken.some((one) => one.start <= match.index && match.index < one.end)) continue;
    yield* readSession(text, match, lexicon);
  }
}

function* readSession(text: string, match: RegExpExecArray, lexicon: Lexicon): Iterable<MeetingCitation> {
  const period = readPeriod(match.slice(1, 1 + PERIOD_GROUPS));
  const [first = '', final] = match.slice(1 + PERIOD_GROUPS);
  const session = parseNumeral(first);
  const last = final === undefined ? undefined : parseNumeral(final);
  const start = match.index;
  let end = start + match[0].length;
  const body = readBody(text, end, lexicon);
  if (!session || body === undefined) return;
  // Without a period a number of times is anything, and with one it may be another body's.
  if (body === 0 && (!period || WORD_GOES_ON.test(text.slice(end)))) return;
  if (!period && /[期度次]$/u.test(text.slice(0, start))) return;
  end += body;
  const day = matchAt(DAY_IN_BRACKETS, text, end);
  const dates = day && readDates(day.slice(1, 5));
  if (day) end += day[0].length;
  const common = { kind: 'meeting', period, span: { start, end } } as const;
  const inside = last ? between(session, last) : undefined;
  if (last !== undefined && !inside) return;
  yield { ...common, session, ...(dates ? { dates } : {}) };
  if (last) for (const one of [...(inside ?? []), last]) yield { ...common, session: one, implied: true };
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

import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { type NamedPeriod, PERIOD_PATTERN, readPeriod } from '../../text/period.ts';

/** How a text counts a meeting: 第5期第15回, 平成28年度第5回, 令和7年第1回. */
interface StatedSession {
  /** The terms and years that it names, in its order. */
  readonly periods: readonly NamedPeriod[];
  readonly session?: number;
}

const N = `([${NUMERAL_CHARACTERS}]{1,4})`;
const SESSION = new RegExp(`第${N}回|(?:^|[^第${NUMERAL_CHARACTERS}])([0-9]{1,3})回目`, 'u');
const PERIOD = new RegExp(PERIOD_PATTERN, 'gu');
/** 令和7年第1回, 令和7年(2025年)第1回: the year of a date is none that meetings are counted in. */
const COUNTS = new RegExp(`^[)]?(?:[(][^()]{1,8}[)])?[^0-9()月、。]{0,12}第${N}回`, 'u');

export function readSession(folded: string): StatedSession {
  const [, full, bare] = SESSION.exec(folded) ?? [];
  const session = parseNumeral(full ?? bare ?? '');
  const periods = [...folded.matchAll(PERIOD)].flatMap((match) => {
    const period = readPeriod(match.slice(1));
    const isDate = period?.numbering === 'calendar-year' && !COUNTS.test(folded.slice(match.index + match[0].length));
    return period && !isDate ? [period] : [];
  });
  return { periods, ...(session ? { session } : {}) };
}

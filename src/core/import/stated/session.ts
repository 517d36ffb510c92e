import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { parseJapaneseDate } from '../../text/wareki.ts';

/** How a text counts a meeting: 第5期第15回, 平成28年度第5回, 令和5年度 第2回. */
export interface StatedSession {
  readonly term?: number;
  /** 西暦 of the fiscal year's April. */
  readonly fiscalYear?: number;
  readonly session?: number;
}

const N = `([${NUMERAL_CHARACTERS}]{1,4})`;
const TERM = new RegExp(`第${N}期`, 'u');
const SESSION = new RegExp(`第${N}回|(?:^|[^第${NUMERAL_CHARACTERS}])([0-9]{1,3})回目`, 'u');
const FISCAL_YEAR = new RegExp(
  `((?:令和|平成|昭和)(?:元|[${NUMERAL_CHARACTERS}]{1,3}))年度|((?:19|20)[0-9]{2})年度`,
  'u',
);

export function readSession(folded: string): StatedSession {
  const term = parseNumeral(TERM.exec(folded)?.[1] ?? '');
  const [, full, bare] = SESSION.exec(folded) ?? [];
  const session = parseNumeral(full ?? bare ?? '');
  const fiscalYear = readFiscalYear(folded);
  return { ...(term ? { term } : {}), ...(session ? { session } : {}), ...(fiscalYear ? { fiscalYear } : {}) };
}

function readFiscalYear(folded: string): number | undefined {
  const match = FISCAL_YEAR.exec(folded);
  if (!match) return undefined;
  if (match[2]) return Number(match[2]);
  // 平成31年度 and 令和元年度 both began as 平成: May lies in either era's year.
  const iso = parseJapaneseDate(`${match[1]}年5月1日`) ?? parseJapaneseDate(`${match[1]}年4月1日`);
  return iso === undefined ? undefined : Number(iso.slice(0, 4));
}

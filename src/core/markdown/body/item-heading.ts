import type { NamedItem } from '../../domain/address/ids.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { PERIOD_GROUPS, PERIOD_PATTERN, readPeriod } from '../../text/period.ts';
import { itemWords } from '../../vocabulary/item-words.ts';
import { type ItemKind, periodOf } from '../../vocabulary/vocabulary.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;
const SEPARATOR = /(?:・|、|，|,|および|及び|並びに|ならびに|と)/y;
/** Ranges wider than this are no list that a meeting deals with. */
const WIDEST_RANGE = 200;

/** Reads the headings of one council's records. */
export type ReadItemHeading = (heading: string) => NamedItem[];

interface Member {
  readonly kind: ItemKind | undefined;
  readonly period: number | undefined;
  readonly numbers: readonly number[];
}

/**
 * A reader of the headings that name items of these kinds: 諮問第43号・第44号 → two inquiries, 報告1 → a report,
 * 第1号議案・第2号議案, 令和6年度諮問第5号, 議案第34号から第37号まで. A heading that is anything else (開会, その他) names
 * none. 第 and 号 may be left out.
 */
export function itemHeadingReader(kinds: readonly ItemKind[]): ReadItemHeading {
  const known = readers.get(kinds) ?? makeReader(kinds);
  readers.set(kinds, known);
  return known;
}

const readers = new WeakMap<readonly ItemKind[], ReadItemHeading>();

function makeReader(kinds: readonly ItemKind[]): ReadItemHeading {
  const words = itemWords(kinds);
  if (!words) return () => [];
  const number = `第?(${N})号?`;
  const member = new RegExp(
    `(?:${PERIOD_PATTERN}の?)?(${words.pattern})?${number}(?:(?:から|～|〜|~|－|-)${number}(?:まで)?)?(${words.pattern})?`,
    'y',
  );

  function readMember(text: string, at: number): (Member & { readonly end: number }) | undefined {
    member.lastIndex = at;
    const match = member.exec(text);
    if (!match) return undefined;
    const [before, from, to, after] = match.slice(1 + PERIOD_GROUPS);
    const kind = words?.kindOf(before ?? after ?? '');
    const named = readPeriod(match.slice(1, 1 + PERIOD_GROUPS));
    const isUnclear = match.slice(1, 1 + PERIOD_GROUPS).some((group) => group !== undefined) && !named;
    if (isUnclear || (named && kind && periodOf(kind) !== named.numbering)) return undefined;
    const numbers = numbersOf(from ?? '', to);
    return numbers && { kind, period: named?.value, numbers, end: at + match[0].length };
  }

  return (heading) => {
    const text = heading.replace(/[\s　]/g, '');
    const members: Member[] = [];
    for (let at = 0; ; ) {
      const read = readMember(text, at);
      if (!read) return [];
      members.push(read);
      if (read.end === text.length) return nameAll(members);
      SEPARATOR.lastIndex = read.end;
      const separator = SEPARATOR.exec(text);
      if (!separator) return [];
      at = read.end + separator[0].length;
    }
  };
}

/** A member without a word is of the kind of the one before or, at the beginning, of the first that has one. */
function nameAll(members: readonly Member[]): NamedItem[] {
  let last = members.find(({ kind }) => kind)?.kind;
  return members.flatMap(({ kind, period, numbers }): NamedItem[] => {
    last = kind ?? last;
    const of = last;
    return of ? numbers.map((number) => ({ kind: of, number, ...(period === undefined ? {} : { period }) })) : [];
  });
}

function numbersOf(from: string, to: string | undefined): number[] | undefined {
  const first = parseNumeral(from);
  const last = to === undefined ? first : parseNumeral(to);
  if (!first || !last || last < first || last - first > WIDEST_RANGE) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

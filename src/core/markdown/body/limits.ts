import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.ts';

/** The most lists and quotes inside one another: the markdown parser calls itself once a level. */
const MOST_LEVELS = 30;
/**
 * The most marks of one paragraph, cell or list item. The time that the markdown parser takes grows with the square of
 * them, and worse where kinds are mixed: half a second for a thousand, minutes for twenty thousand.
 */
const MOST_MARKS = 1_000;
/** The most marks between two blank lines, however the lines between them begin. */
const MOST_MARKS_TOGETHER = 10_000;
/** The most marks of one text: some 0.1 ms each. */
const MOST_MARKS_IN_ALL = 50_000;
/** The most lines that go on a list item or a quote without being one: their time, too, grows with the square. */
const MOST_LAZY_LINES = 2_000;
/** The longest body in UTF-16 code units: ten times the longest day of a parliament. */
const LONGEST_BODY = 5_000_000;

const SPACE = 0x20;
const TAB = 0x09;
const HASH = 0x23;
const PIPE = 0x7c;
const QUOTE = 0x3e;

/** Marks whose pairs are looked for through the whole paragraph: `*` `_` `~` `[` `]` `<`. */
const isPairMark = (code: number): boolean =>
  code === 0x2a || code === 0x5f || code === 0x7e || code === 0x5b || code === 0x5d || code === 0x3c;
/** `|` `&` and the backtick. */
const isOtherMark = (code: number): boolean => code === PIPE || code === 0x26 || code === 0x60;

/**
 * What would take a markdown parser minutes or all memory, found before it sees the text: one look at each character.
 * No record comes near the limits; a damaged or hostile text does.
 * @param lineOffset lines of the file above the text
 */
export function findExcess(file: string, text: string, lineOffset = 0): Diagnostic | undefined {
  const at = (line: number, column: number) => ({ file, line: lineOffset + line, column: column + 1 });
  if (text.length > LONGEST_BODY) {
    const params = { what: '本文', size: `${text.length}字`, limit: `${LONGEST_BODY}字` };
    return diagnose('text-too-long', at(1, 0), params);
  }
  const tooMany = (line: number, column: number, where: string, limit: number) =>
    diagnose('too-many-marks', at(line, column), { where, limit });
  /** Columns of the list markers that are open, outermost first. */
  let open: number[] = [];
  let [marks, together, inAll, lazyLines] = [0, 0, 0, 0];
  let [isAfterBlank, isQuoted] = [true, false];
  let line = 0;
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    line += 1;
    const begin = readBegin(text, start, end);
    if (begin.first === end) {
      [marks, together, lazyLines, isAfterBlank, isQuoted] = [0, 0, 0, true, false];
    } else {
      const column = begin.first - start;
      const isItem = begin.items.length > 0;
      if (isItem || isAfterBlank) open = open.filter((one) => one < column);
      for (const one of begin.items) open.push(one - start);
      isQuoted ||= begin.quotes > 0;
      if (open.length + begin.quotes > MOST_LEVELS) {
        return diagnose('nested-too-deep', at(line, column), { what: '箇条書きと引用', limit: MOST_LEVELS });
      }
      const opening = text.charCodeAt(begin.rest);
      const isNew = isItem || opening === PIPE || opening === HASH;
      if (isNew) [marks, lazyLines] = [0, 0];
      else if (isQuoted || open.length > 0) lazyLines += 1;
      if (lazyLines > MOST_LAZY_LINES) {
        return diagnose('paragraph-too-long', at(line, column), { limit: MOST_LAZY_LINES });
      }
      inAll += begin.items.length + begin.quotes;
      isAfterBlank = false;
    }
    for (let place = begin.rest; place < end; place += 1) {
      const code = text.charCodeAt(place);
      if (isPairMark(code)) {
        marks += 1;
        together += 1;
        inAll += 1;
        if (marks > MOST_MARKS) return tooMany(line, place - start, '1つの段落', MOST_MARKS);
        if (together > MOST_MARKS_TOGETHER)
          return tooMany(line, place - start, '空行のないひと続きの文章', MOST_MARKS_TOGETHER);
      } else if (isOtherMark(code)) inAll += 1;
    }
    if (inAll > MOST_MARKS_IN_ALL) return tooMany(line, 0, '1つのファイル', MOST_MARKS_IN_ALL);
    start = end + 1;
  }
  return undefined;
}

/** How a line begins: the offsets of its first character and of its list markers, its quotes, and where its text is. */
interface LineBegin {
  readonly first: number;
  readonly items: readonly number[];
  readonly quotes: number;
  readonly rest: number;
}

const NO_ITEMS: readonly number[] = [];

function readBegin(text: string, start: number, end: number): LineBegin {
  let place = skipBlanks(text, start, end);
  const first = place;
  let items = NO_ITEMS;
  let quotes = 0;
  for (;;) {
    const marker = text.charCodeAt(place) === QUOTE ? place + 1 : endOfItemMarker(text, place, end);
    if (marker === undefined || place >= end) return { first, items, quotes, rest: place };
    if (text.charCodeAt(place) === QUOTE) quotes += 1;
    else items = [...items, place].slice(-MOST_LEVELS - 1);
    place = skipBlanks(text, marker, end);
  }
}

/** The end of `-`, `+`, `*`, `1.` or `1)` with a blank after it. */
function endOfItemMarker(text: string, start: number, end: number): number | undefined {
  let place = start;
  while (place < end && place - start < 9 && text.charCodeAt(place) >= 0x30 && text.charCodeAt(place) <= 0x39) {
    place += 1;
  }
  const isMarker = place === start ? '-+*'.includes(text.charAt(place)) : '.)'.includes(text.charAt(place));
  if (!isMarker || place >= end) return undefined;
  const after = text.charCodeAt(place + 1);
  return place + 1 === end || after === SPACE || after === TAB ? place + 1 : undefined;
}

function skipBlanks(text: string, start: number, end: number): number {
  let place = start;
  while (place < end && (text.charCodeAt(place) === SPACE || text.charCodeAt(place) === TAB)) place += 1;
  return place;
}

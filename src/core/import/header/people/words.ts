/** A word of a list of people, with the remarks in brackets behind it. */
export interface Word {
  readonly text: string;
  readonly start: number;
  /** Behind the word, before its brackets. */
  readonly end: number;
  /** Columns of white space before it, full-width blanks as two. */
  readonly gap: number;
  /** What stands in the brackets behind it. */
  readonly brackets: readonly string[];
  /** True where a colon stands right behind: it says of whom the rest speaks. */
  readonly isLabel?: boolean;
}

const OPEN = '（(〔［[【｛{「';
const CLOSE = '）)〕］]】｝}」';

/** Cuts a text where a mark stands outside of brackets. */
function splitOutside(text: string, isMark: (char: string, index: number) => boolean): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    if (OPEN.includes(char)) depth += 1;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isMark(char, index)) {
      pieces.push(text.slice(start, index));
      start = index + 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces;
}

const MARK = /[、，,;；]/u;
const KATAKANA = /[\p{Script=Katakana}ー]/u;

/** The entries of a list: parted by 、 and by ／ between blanks, or where there is none by ・ or ／. マリア・サントス is one. */
export function splitEntries(text: string): string[] {
  return text.split(SLASH).flatMap(splitAtMarks);
}

const SLASH = /\s+[／/|｜]\s+/u;

function splitAtMarks(text: string): string[] {
  const byMark = splitOutside(text, (char) => MARK.test(char));
  const entries =
    byMark.length > 1
      ? byMark
      : splitOutside(
          text,
          (char, index) =>
            /[／/]/u.test(char) ||
            (char === '・' && !(KATAKANA.test(text[index - 1] ?? '') && KATAKANA.test(text[index + 1] ?? ''))),
        );
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/** The words of an entry: parted by blanks and colons outside of brackets. A word of brackets only belongs to the one before. */
export function readWords(entry: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const piece of splitOutside(entry, (char) => /[\s:：]/u.test(char))) {
    const start = at;
    at += piece.length + 1;
    if (piece === '') continue;
    const { bare, brackets } = takeBrackets(piece);
    const last = words.at(-1);
    if (bare === '' && last) {
      words[words.length - 1] = { ...last, brackets: [...last.brackets, ...brackets] };
      continue;
    }
    const gap = columns(entry.slice(last ? endOf(entry, start) : start, start));
    words.push({
      text: bare,
      start,
      end: start + bare.length,
      gap,
      brackets,
      isLabel: /^[:：]/u.test(entry.slice(at - 1)),
    });
  }
  return words;
}

/** Where the white space before a place begins. */
function endOf(text: string, place: number): number {
  let end = place;
  while (end > 0 && /[\s:：]/u.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

const columns = (blanks: string): number => [...blanks].reduce((sum, char) => sum + (char === '\u3000' ? 2 : 1), 0);

/** 緑川健（代理　紺野進） is 緑川健 with a remark; 中里(弘)委員 has none behind it. */
function takeBrackets(word: string): { bare: string; brackets: string[] } {
  const brackets: string[] = [];
  let bare = word;
  for (;;) {
    const close = bare.at(-1) ?? '';
    if (!'）)〕］]】'.includes(close) || close === '') return { bare, brackets };
    const open = openingOf(bare);
    if (open < 0) return { bare, brackets };
    brackets.unshift(bare.slice(open + 1, -1).trim());
    bare = bare.slice(0, open).trimEnd();
  }
}

/** The place of the bracket that the last character closes. */
function openingOf(text: string): number {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const char = text[index] ?? '';
    if (CLOSE.includes(char)) depth += 1;
    else if (OPEN.includes(char)) {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

/**
 * Titles that are spread over their column are one word again: 会　長, 町　　　長. The gaps inside are equal. Where the
 * one behind is, too, the title must be the only one: 委　員　長　谷　川 is 委員 or 委員長.
 */
export function joinSpread(words: readonly Word[], isTitle: (text: string) => boolean): Word[] {
  const joined: Word[] = [];
  for (let index = 0; index < words.length; ) {
    const length =
      [5, 4, 3, 2].find((many) => isSpread(words.slice(index, index + many), many, words[index + many], isTitle)) ?? 1;
    const own = words.slice(index, index + length);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) break;
    const text = own.map((word) => word.text).join('');
    joined.push(length === 1 ? first : { ...last, text, start: first.start, gap: first.gap });
    index += length;
  }
  return joined;
}

function isSpread(
  own: readonly Word[],
  many: number,
  next: Word | undefined,
  isTitle: (text: string) => boolean,
): boolean {
  if (own.length < many || own.some(({ text }) => [...text].length !== 1)) return false;
  if (own.slice(0, -1).some(({ brackets }) => brackets.length > 0)) return false;
  const gaps = new Set(own.slice(1).map(({ gap }) => gap));
  const title = own.map(({ text }) => text).join('');
  if (gaps.size > 1 || !isTitle(title)) return false;
  const [inner = 0] = gaps;
  if (next === undefined || [...next.text].length > 1 || next.gap !== inner) return true;
  return !isTitle(title + next.text) && !isTitle(title.slice(0, -1));
}

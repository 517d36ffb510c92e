import { formatKanjiNumeral, parseNumeral } from '../../text/numerals.ts';
import { DIGITS, KANJI_DIGITS, type OtherSpelling, type SpelledPart } from './spelling.ts';

const NUMBER = '(?:\\d{1,4}|[〇一二三四五六七八九十百千]+)';
/** 第9条の2: what comes between; 第9条の2件 counts. */
const BRANCHES = `(?:の${NUMBER}(?![\\d〇一二三四五六七八九十百千件人名つ回点種年月日]))*`;
/** What is cited by number. 3項目 are items, 1条件 a condition. */
const STEP = `第?${NUMBER}(?:条(?!件)|項(?!目)|号|章|節|款)${BRANCHES}`;
/** 第16条第8項, 諮問42号: not in the middle of a number, and not of another word (二十四節気). */
const CITED = new RegExp(`(?<![\\d〇一二三四五六七八九十百千.,])(?:${STEP})+(?!気)`, 'g');
/** 別表第一の二, 様式3: the number ends the name, so no digit may follow. */
const TABLE = new RegExp(
  `(?<=別表|様式|付表|附表)第?${NUMBER}${BRANCHES}(?![\\d〇一二三四五六七八九十百千.条項号章節款])`,
  'g',
);
const NUMBERS = new RegExp(`第?(${NUMBER})`, 'g');

/**
 * Numbers by which laws, tables and inquiries are cited, with the other ways of writing them: with 第, without, or with the
 * first one only, in digits or in ideographs (条例第16条第8項, 条例16条8項, 条例第十六条第八項; 別表第四, 別表4).
 */
export function articleSpellings(folded: string): SpelledPart[] {
  return [CITED, TABLE].flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap(({ 0: text, index }): SpelledPart[] => {
      const others = writeOtherwise(text, index === 0);
      return others.length === 0 ? [] : [{ start: index, end: index + text.length, kind: 'number', others }];
    }),
  );
}

interface Style {
  readonly digits: boolean;
  readonly ordinals: 'all' | 'first' | 'none';
}

/** Nearest to what is usual first. */
const STYLES: readonly Style[] = (['all', 'none', 'first'] as const).flatMap((ordinals) =>
  [true, false].map((digits): Style => ({ digits, ordinals })),
);

/** @param isFirst whether the word begins with the number: then it is found behind 第 already, being a part of that */
function writeOtherwise(text: string, isFirst: boolean): OtherSpelling[] {
  const own = text.startsWith('第');
  const written = STYLES.filter(({ ordinals }) => own || !isFirst || ordinals === 'none').map((style) => ({
    style,
    text: write(text, style),
  }));
  return written.flatMap(({ style, text: other }, place): OtherSpelling[] => {
    const isKnown = other === text || written.findIndex((one) => one.text === other) < place;
    if (other === undefined || isKnown) return [];
    const digits = style.digits ? DIGITS : KANJI_DIGITS;
    const bare = other.startsWith('第') ? '' : digits;
    return [{ text: other, notBefore: bare, notAfter: /[\d〇一二三四五六七八九十百千]$/.test(other) ? digits : '' }];
  });
}

/** Undefined for a number that is none, or zero. */
function write(text: string, { digits, ordinals }: Style): string | undefined {
  let count = 0;
  let isSound = true;
  const written = text.replace(NUMBERS, (_, number: string, at: number) => {
    const value = parseNumeral(number);
    if (value === undefined || value === 0) isSound = false;
    const figure = digits ? String(value) : formatKanjiNumeral(value ?? 0);
    if (text.charAt(at - 1) === 'の') return figure;
    count += 1;
    const isOrdinal = ordinals === 'all' || (ordinals === 'first' && count === 1);
    return isOrdinal ? `第${figure}` : figure;
  });
  return isSound ? written : undefined;
}

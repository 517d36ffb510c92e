import type { Span } from '../text/span.ts';

/** A text as a reader of the page sees it, in one width, with the way back to the text of the file. */
interface ReadableText {
  /** Digits, letters and signs in half width, every dash as `-`, without the marks of markdown. */
  readonly text: string;
  /** Where a span of `text`, which is not empty, stands in the file's text. */
  readonly toSource: (span: Span) => Span;
}

/** What markdown leaves out or writes by its number, and what nobody sees: a number may be hidden by each of them. */
const LEFT_OUT = /[*\\`\u00AD\u200B-\u200F\u2060\uFEFF]|&#(?:(\d{1,7})|[xX]([\da-fA-F]{1,6}));/g;
const HAS_LEFT_OUT = new RegExp(LEFT_OUT.source);
/** Dashes that people type between digits. All of one code unit, as is what replaces them. */
const DASHES = '‐‑‒–—―−─━ｰ﹣';
/** What each code unit becomes. */
const FOLDED = foldingTable();
/** Between digits, the sign for a long vowel is a dash. */
const LONG_VOWEL = /(?<=\d)ー(?=\d)/g;
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Reads a text of a file. Linear in its length. */
export function readableText(source: string): ReadableText {
  const { text, toSource } = leaveOut(source);
  return { text: foldWidth(text).replace(LONG_VOWEL, '-'), toSource };
}

function foldingTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  // The signs of ASCII stand in the same order in full width.
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (const dash of DASHES) table[dash.charCodeAt(0)] = 0x2d;
  for (const blank of '\u3000\u00A0') table[blank.charCodeAt(0)] = 0x20;
  return table;
}

/** Character by character: texts are long, and many of their signs are in full width. */
function foldWidth(text: string): string {
  const codes = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) codes.setUint16(2 * at, FOLDED[text.charCodeAt(at)] ?? 0, true);
  return UTF16.decode(codes);
}

/** A stretch of the text that stands so in the source, or one character that the source writes by its number. */
interface Piece {
  /** Offset in the text. */
  readonly at: number;
  readonly length: number;
  readonly source: Span;
}

function leaveOut(source: string): ReadableText {
  if (!HAS_LEFT_OUT.test(source)) return { text: source, toSource: (span) => span };
  const kept: string[] = [];
  const pieces: Piece[] = [];
  let [length, from] = [0, 0];
  const keep = (words: string, start: number, end: number): void => {
    if (words === '') return;
    pieces.push({ at: length, length: words.length, source: { start, end } });
    kept.push(words);
    length += words.length;
  };
  for (const { 0: found, 1: decimal, 2: hex, index } of source.matchAll(LEFT_OUT)) {
    keep(source.slice(from, index), from, index);
    from = index + found.length;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (code > 0 && code <= 0xffff) keep(String.fromCharCode(code), index, from);
  }
  keep(source.slice(from), from, source.length);
  const toSource = ({ start, end }: Span): Span => {
    const [first, last] = [pieceAt(pieces, start), pieceAt(pieces, end - 1)];
    const isWhole = end === last.at + last.length;
    return {
      start: first.source.start + start - first.at,
      end: isWhole ? last.source.end : last.source.start + end - last.at,
    };
  };
  return { text: kept.join(''), toSource };
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).at <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low] as Piece;
}

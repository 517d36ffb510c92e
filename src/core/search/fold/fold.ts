import { VARIANT_IDEOGRAPHS } from './variant-ideographs.ts';

/** A piece of stored text and what it reads as for searching. The pieces of a text, put together, are the text. */
interface FoldedPiece {
  readonly stored: string;
  /** May be empty (white space, variation selectors) or longer than the stored piece (㈱ → (株)). */
  readonly folded: string;
}

/** U+FEFF is white space to JavaScript, but a mark without width to Unicode and to readers. */
export const WHITE_SPACE = /[^\S\ufeff]+/;
/** White space, or one character with the marks that belong to it (か + ゛, ﾊ + ﾟ, 葛 + variation selector). */
const PIECE = /[^\S\ufeff]+|\P{M}[\p{M}ﾞﾟ]*|\p{M}+/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const WORD_END = /[a-z0-9]$/;
const WORD_START = /^[a-z0-9]/;

/**
 * Every dash, hyphen, minus and rule reads as the long vowel mark, since records write the one for the other
 * (LG－WAN, コ-ルセンタ-, 3―5); every wave dash and tilde as the wave dash.
 */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [...'-‐‒–—―⁻−─━']
    .map((dash): [string, string] => [dash, 'ー'])
    .concat([
      ['~', '〜'],
      ['∼', '〜'],
    ]),
);

/**
 * Folds a text for searching, and for nothing else: stored text is never changed. In order: NFKC (１３ → 13, ｶﾞ → ガ,
 * ㈱ → (株)), lower case, look-alike dashes, variant ideographs (柴﨑 → 柴崎). White space and line ends vanish, for a
 * record may be wrapped anywhere; between two Latin letters or digits they read as one space, and a tab, which parts
 * the cells of a table, stays. What a piece folds to depends on the piece alone (white space: on its two neighbours),
 * so that any part of a text folds to a part of the folded text. `6,000` and `6000` are therefore joined by the query
 * (see query.ts), not here.
 */
export function foldPieces(text: string): FoldedPiece[] {
  const stored = text.match(PIECE) ?? [];
  const folded = stored.map((piece) => (isSpace(piece) ? '' : foldCharacter(piece)));
  for (let index = 0, before = ''; index < stored.length; index += 1) {
    const piece = stored[index] ?? '';
    if (isSpace(piece)) folded[index] = foldSpace(piece, before, nextFolded(folded, index + 1));
    else if (folded[index] !== '') before = folded[index] ?? '';
  }
  return stored.map((piece, index) => ({ stored: piece, folded: folded[index] ?? '' }));
}

/**
 * The folded text alone: what {@link foldPieces} gives, put together. Nearly all of a record are plain units, which are
 * looked up one by one; pieces are cut only around the others, from the plain unit before them (a mark belongs to it)
 * to the one after (a space looks at it).
 */
export function fold(text: string): string {
  let folded = '';
  let at = 0;
  while (at < text.length) {
    const odd = findOdd(text, at);
    if (odd === text.length) return folded + foldPlain(text, at, odd);
    const start = Math.max(at, odd - 1);
    const end = findEndOfOdd(text, odd);
    folded += foldPlain(text, at, start);
    for (const piece of foldPieces(text.slice(start, end))) folded += piece.folded;
    at = end;
  }
  return folded;
}

function findOdd(text: string, from: number): number {
  let at = from;
  while (at < text.length && foldPlainUnit(text, at) !== 0) at += 1;
  return at;
}

/** The place between the first two plain units in a row behind an odd one. */
function findEndOfOdd(text: string, odd: number): number {
  for (let at = odd + 1; at < text.length; at += 1) {
    const isLast = at + 1 === text.length;
    if (foldPlainUnit(text, at) !== 0 && (isLast || foldPlainUnit(text, at + 1) !== 0)) return at + 1;
  }
  return text.length;
}

/** Units whose folded ones are joined in one call. */
const RUN = 4096;
const run = new Uint16Array(RUN);

function foldPlain(text: string, start: number, end: number): string {
  let folded = '';
  for (let at = start; at < end; at += RUN) {
    const length = Math.min(RUN, end - at);
    for (let index = 0; index < length; index += 1) run[index] = foldPlainUnit(text, at + index);
    folded += String.fromCharCode(...run.subarray(0, length));
  }
  return folded;
}

const PLAIN = /^[^\s\p{M}\p{Cs}ﾞﾟ]$/u;
/** By UTF-16 unit: 1 + its folded unit when it is plain (no space, mark or surrogate, and folded to one unit); 1 if not. */
const plainUnits = new Uint32Array(0x10000);

/** The folded unit at a place; 0 for one that is not plain. */
function foldPlainUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = plainUnits[unit] ?? 0;
  if (known !== 0) return known - 1;
  const character = String.fromCharCode(unit);
  const folded = PLAIN.test(character) ? foldCharacter(character) : '';
  const plain = folded.length === 1 ? folded.charCodeAt(0) : 0;
  plainUnits[unit] = plain + 1;
  return plain;
}

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const remembered = known.get(character);
  if (remembered !== undefined) return remembered;
  const plain = character.replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
  const folded = [...plain].map((one) => LOOKALIKES.get(one) ?? VARIANT_IDEOGRAPHS.get(one) ?? one).join('');
  if (character.length <= 2) known.set(character, folded);
  return folded;
}

const isSpace = (piece: string): boolean => /^[^\S\ufeff]/.test(piece);

function nextFolded(folded: readonly string[], from: number): string {
  let index = from;
  while (index < folded.length && folded[index] === '') index += 1;
  return folded[index] ?? '';
}

function foldSpace(space: string, before: string, after: string): string {
  if (before === '' || after === '') return '';
  if (space.includes('\t')) return '\t';
  return WORD_END.test(before) && WORD_START.test(after) ? ' ' : '';
}

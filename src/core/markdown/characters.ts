import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { findInvisible, formatCodePoint } from '../text/invisible.ts';
import { type Position, positionAt, positionsAt } from '../text/span.ts';

/** What a decoder puts where bytes are no UTF-8: the file is in another encoding, or damaged. */
const UNDECODABLE = '\uFFFD';

/** Control characters other than tab and line ends. They come along when text is copied from other programs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** The lines that git puts around the two versions of a place that two people changed. */
const CONFLICT = /^(?:<{7}|>{7}) .*$/m;

/**
 * The first place where a file is not UTF-8, or is two files in one, as git leaves it where two people changed the same
 * lines. Nothing else that could be said of such a file would be true.
 */
export function findUnreadable(file: string, source: string): Diagnostic | undefined {
  const offset = source.indexOf(UNDECODABLE);
  if (offset >= 0) {
    const detail = 'UTF-8として読めない文字があります';
    return diagnose('unreadable-file', positionAt(file, source, offset), { detail });
  }
  const conflict = CONFLICT.exec(source);
  return conflict
    ? diagnose('merge-conflict', positionAt(file, source, conflict.index), { mark: conflict[0] })
    : undefined;
}

/** The control characters of a text, one after the other. */
export const findControl = (text: string): string[] => text.match(CONTROL) ?? [];

/** Control characters, and characters that no reader sees, each at its place: a word that holds one is another word. */
export function findHiddenCharacters(file: string, source: string): Diagnostic[] {
  const control = [...source.matchAll(CONTROL)].map(({ 0: character, index }) => {
    const codePoint = formatCodePoint(character);
    return { index, make: (at: Position) => diagnose('control-character', at, { codePoint }) };
  });
  const invisible = findInvisible(source).map(({ index, codePoint, name }) => {
    return { index, make: (at: Position) => diagnose('invisible-character', at, { codePoint, name }) };
  });
  return atTheirPlaces(file, source, [...control, ...invisible]);
}

/** Of markdown: a character by its number or name, `&#x202E;` or `&zwj;`, and not `\&#x202E;`. */
const REFERENCE = /(?<!\\)&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]+));/g;
/** The names that HTML has for characters that are not seen. */
const NAMED: Readonly<Record<string, string>> = {
  ApplyFunction: '\u2061',
  InvisibleComma: '\u2063',
  InvisibleTimes: '\u2062',
  NegativeMediumSpace: '\u200B',
  NegativeThickSpace: '\u200B',
  NegativeThinSpace: '\u200B',
  NegativeVeryThinSpace: '\u200B',
  NoBreak: '\u2060',
  ZeroWidthSpace: '\u200B',
  af: '\u2061',
  ic: '\u2063',
  it: '\u2062',
  lrm: '\u200E',
  rlm: '\u200F',
  shy: '\u00AD',
  zwj: '\u200D',
  zwnj: '\u200C',
};

/** The same of a markdown text that writes such a character by its number or name. */
export function findHiddenReferences(file: string, body: string, lineOffset: number): Diagnostic[] {
  if (!body.includes('&')) return [];
  const found = [...body.matchAll(REFERENCE)].flatMap(({ 1: decimal, 2: hex, 3: name = '', index }) => {
    const number = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = number > 0 && number <= 0x10ffff;
    const character = isCharacter
      ? String.fromCodePoint(number)
      : Object.hasOwn(NAMED, name)
        ? (NAMED[name] ?? '')
        : '';
    if (character === '') return [];
    // A mark at its very beginning would be how a text is stored.
    const [hidden] = findHiddenCharacters(file, ` ${character}`);
    if (!hidden) return [];
    const make = ({ line, ...at }: Position): Diagnostic => ({ ...hidden, at: { ...at, line: line + lineOffset } });
    return [{ index, make }];
  });
  return atTheirPlaces(file, body, found);
}

interface Found {
  readonly index: number;
  readonly make: (at: Position) => Diagnostic;
}

function atTheirPlaces(file: string, source: string, found: readonly Found[]): Diagnostic[] {
  const sorted = [...found].sort((a, b) => a.index - b.index);
  const places = positionsAt(
    file,
    source,
    sorted.map(({ index }) => index),
  );
  return sorted.flatMap(({ make }, place) => {
    const at = places[place];
    return at ? [make(at)] : [];
  });
}

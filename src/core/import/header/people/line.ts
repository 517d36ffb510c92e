import { fold } from '../../fold.ts';
import { isSentence } from '../spoken.ts';
import { readEntry } from './entry.ts';
import { type Group, groupOf, splitGroups } from './groups.ts';
import { mayBeNames } from './names.ts';
import type { ListStyle, Piece } from './piece.ts';
import { splitEntries } from './words.ts';

/** A piece of a list with the group that it stands in. */
interface GroupedPiece {
  readonly group: Group;
  readonly piece: Piece;
}

/** No list of people is longer in one line. */
const LONGEST_LINE = 3000;
const BULLET = /^\s*[○◯〇●◎・■◆□◇※▼]\s*/u;
/** (1), ア and 1. before an entry; 1番 is a seat. */
const ENUMERATOR =
  /^(?:[（(](?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2}|[ア-ン])[）)]\s*|[0-9０-９]{1,2}[.．）)]\s*|[①-⑳]\s*|[ア-ン](?:[.．）)]|\s)\s*)/u;
/** 黒田、赤城の各委員 */
const EACH = /の?[各両](?:委員|議員)$/u;

/** 委員5名（白石会長、黒田委員）: the bracket is the list. */
const LIST_IN_BRACKETS =
  /([0-9０-９一二三四五六七八九十]{1,3}[名人])[（(](?![^（）()]*(?:成立|過半|達し|定足))([^（）()]{1,300}[、・][^（）()]{1,300})[）)]/gu;
/** 〃　赤城万里 */
const DITTO = /^[〃仝]\s*/u;

/** Reads a line of a list of people: its pieces, and the group that the next line stands in. */
export function readPeopleLine(
  line: string,
  group: Group,
  style: ListStyle,
): { readonly pieces: readonly GroupedPiece[]; readonly group: Group } {
  const text = line
    .trim()
    .replace(BULLET, '')
    .replace(ENUMERATOR, '')
    .replace(DITTO, '')
    .replace(LIST_IN_BRACKETS, '$1、$2');
  const { parts, last } = splitGroups(text, group);
  let after = last;
  const pieces = parts.flatMap((part) => {
    const each = EACH.exec(part.text.trim());
    let own = part.group;
    return splitEntries(each ? part.text.trim().slice(0, each.index) : part.text).flatMap((entry) =>
      readEntry(entry, style).flatMap((piece): GroupedPiece[] => {
        if (piece.kind !== 'group') return [{ group: own, piece: each ? asMember(piece) : piece }];
        own = groupOf(piece.word) ?? own;
        after = own;
        return [];
      }),
    );
  });
  return { pieces, group: after };
}

const asMember = (piece: Piece): Piece => (piece.kind === 'person' ? { ...piece, isMember: true } : piece);

/**
 * True for a line that holds people or what is said of their list, and nothing else.
 * @param isLenient also words that may be names, to be asked about
 */
export function isPeopleLine(line: string, group: Group, style: ListStyle, isLenient = false): boolean {
  if (line.length > LONGEST_LINE || isSentence(line)) return false;
  const { pieces, group: after } = readPeopleLine(line, group, style);
  return (
    (pieces.length > 0 || after !== group) &&
    pieces.every(({ piece, group: own }) => {
      if (piece.kind === 'unclear') return isLenient && mayBeNames(piece.text);
      // A department alone is a heading, an address, a place: an office has a name or a title.
      return piece.kind !== 'office' || own === 'officials' || isTitled(piece.text);
    })
  );
}

const isTitled = (text: string): boolean => !/[部課係局室所館]$/u.test(fold(text));

/** True where the lines of a list part family and given name by a blank. */
export function isGappedList(lines: readonly string[]): boolean {
  return lines.some((line) => {
    const bare = line.replace(/(?:副?会長|副?委員長|委員|議長)[\s　]*/gu, '');
    const entries = splitEntries(bare);
    return GAPPED.test(bare) || (entries.length > 1 && entries.some((entry) => TWO_WORDS.test(entry)));
  });
}

const LETTER = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]';
const GAPPED = new RegExp(`(?<![^\\s（(])${LETTER}{2}\\s+${LETTER}{2}(?:[（(\\s君氏]|$)`, 'u');
/** Where 、 parts one from the next, the blank in an entry is a name's. */
const TWO_WORDS = new RegExp(`^${LETTER}{1,4}\\s+${LETTER}{1,4}(?:[（(].*)?$`, 'u');

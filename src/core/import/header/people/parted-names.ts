import { fold } from '../../fold.ts';
import { ROLE_AHEAD } from './list-words.ts';
import { isName } from './names.ts';
import { isOffice } from './offices.ts';
import type { Word } from './words.ts';

const LATIN = /^[A-Za-zＡ-Ｚａ-ｚ.．・'’-]+$/u;

const lengthOf = ({ text }: Word): number => [...fold(text)].length;

/** Which words are one name: a gap parts family and given name, or one person from the next. */
export function groupNames(words: readonly Word[], isGapped: boolean): Word[][] | undefined {
  if (words.length <= 1) return [[...words]];
  const lengths = words.map(lengthOf);
  const inner = words.slice(1).map(({ gap }) => gap);
  if (words.length === 2) {
    const [first = 0, second = 0] = lengths;
    if (first + second <= 5 || (isGapped && first <= 3 && second <= 3)) return [[...words]];
    return first >= 3 && second >= 3 && (first >= 4 || second >= 4) ? words.map((word) => [word]) : undefined;
  }
  // 白　石　千　明; 委　員　長　谷　川　明 may be of one office or the other.
  if (lengths.every((length) => length === 1) && ROLE_AHEAD.test(words.map(({ text }) => text).join('')))
    return undefined;
  if (lengths.every((length) => length === 1) && new Set(inner).size === 1 && words.length <= 6) return [[...words]];
  // 中　沢　　　勇: nobody's whole name is one character, nor are two people's names in a row of two each.
  if (lengths.every((length) => length === 1) && words.length <= 5) return [[...words]];
  // Nguyen Thi Lan: names in Latin letters have as many words as they like.
  if (words.every(({ text }) => LATIN.test(text)) && new Set(inner).size === 1) return [[...words]];
  const widest = Math.max(...inner);
  if (widest >= 2 * Math.min(...inner)) {
    const groups: Word[][] = [[]];
    words.forEach((word, index) => {
      if (index > 0 && word.gap === widest) groups.push([]);
      groups.at(-1)?.push(word);
    });
    const parted = groups.map((group) => groupNames(group, isGapped || group.length > 1));
    if (parted.every((group) => group !== undefined)) return parted.flat();
  }
  if (lengths.every((length) => length >= 3) && !isGapped) return words.map((word) => [word]);
  return undefined;
}

/** How long the office is that stands before a name without a gap; 0 for none. 中村長太郎 is a name. */
export function gluedOffice(word: string, isFollowed: boolean): number {
  for (let cut = word.length - 1; cut >= 2; cut -= 1) {
    const [office, name] = [word.slice(0, cut), word.slice(cut)];
    if (name.length > 5) return 0;
    const isSure =
      /(?:[部課係局室所館議次院署]長|主査|主任|主事|主幹|参事)$/u.test(office) || /^副?[市区町村]長$/u.test(office);
    if (isSure && (isFollowed || name.length >= 2) && isName(name, isFollowed) && !isOffice(name)) return cut;
  }
  return 0;
}

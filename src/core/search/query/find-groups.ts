import { WHITE_SPACE } from '../fold/fold.ts';

/** Where parentheses open and close a group of words, by their offsets; all others are text. */
export type Groups = ReadonlyMap<number, 'open' | 'close'>;

const OPENING = '(（';
const CLOSING = ')）';
const QUOTES = '"＂“”';
/** What may stand before a parenthesis that opens a group. */
const MINUS = '-－−‐–';

/**
 * The parentheses that group words: they open where a word begins, close where one ends, and have white space between them
 * that is in no quotation, or a quotation that begins with them. `(国保 OR 年金) 滞納` has a group, `("国保")` is one; `(株)`, `個人情報(氏名)` and `(案)` are text.
 */
export function findGroups(typed: string): Groups {
  const groups = new Map<number, 'open' | 'close'>();
  const open: { at: number; isGroup: boolean; holds: boolean }[] = [];
  let isQuoted = false;
  for (let at = 0; at < typed.length; at += 1) {
    const one = typed.charAt(at);
    if (QUOTES.includes(one)) {
      const group = open.at(-1);
      if (group?.at === at - 1) group.holds = true;
      isQuoted = !isQuoted;
    }
    if (isQuoted) continue;
    if (WHITE_SPACE.test(one)) for (const group of open) group.holds = true;
    if (OPENING.includes(one)) open.push({ at, isGroup: isBeginning(typed, at, open), holds: false });
    if (!CLOSING.includes(one)) continue;
    const group = open.pop();
    if (group?.isGroup && group.holds && isEnding(typed, at)) groups.set(group.at, 'open').set(at, 'close');
  }
  return groups;
}

function isBeginning(typed: string, at: number, open: readonly { at: number; isGroup: boolean }[]): boolean {
  const from = MINUS.includes(typed.charAt(at - 1)) ? at - 1 : at;
  const before = typed.charAt(from - 1);
  return before === '' || WHITE_SPACE.test(before) || (open.at(-1)?.isGroup === true && open.at(-1)?.at === from - 1);
}

function isEnding(typed: string, at: number): boolean {
  const after = typed.charAt(at + 1);
  return after === '' || WHITE_SPACE.test(after) || CLOSING.includes(after);
}

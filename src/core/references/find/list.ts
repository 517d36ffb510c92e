/** What joins the members of a list: 、・および, with a remark in brackets before it. For use in patterns with the flag u. */
const REMARK = '(?:\\s*\\((?:[^()]|\\([^()]*\\))*\\))?';
export const JOINED = `${REMARK}\\s*(?:,|、|・|および|及び|並びに|ならびに|または|又は|もしくは|若しくは|と|や)\\s*`;
/** から, ～: what joins the ends of a range. */
export const RANGED = `${REMARK}\\s*(?:から|~|〜|ないし|乃至)\\s*`;

/** A bare number that is not a count (2件, 3人) and does not go on as another word. */
export const NO_COUNT =
  '(?![0-9]|[つ件人回名個点種枚頁部冊年月日時分世割倍歳号条項期ペ%]|[かカヵヶ][所月年国]|パー|(?![及並又若第等中内上欄])\\p{Script=Han})';

/** Ranges wider than this are no lists of things that anyone would cite. */
const WIDEST_RANGE = 40;

/** The whole numbers between two, both left out; undefined where it is no range. */
export function between(first: number, last: number): number[] | undefined {
  if (last <= first || last - first > WIDEST_RANGE) return undefined;
  return Array.from({ length: last - first - 1 }, (_, index) => first + index + 1);
}

/** Matches a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const WORD_AT_END = /[\p{Script=Han}\p{Script=Katakana}ー々]+$/u;

/** The run of kanji and katakana that ends at an offset, in which a name may have begun. */
export function wordBefore(text: string, at: number): string {
  return WORD_AT_END.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
}

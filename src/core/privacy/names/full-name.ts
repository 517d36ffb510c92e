import {
  COMMON_SURNAMES,
  GIVEN_FIRST,
  GIVEN_LAST,
  LONG_GIVEN_LAST,
  LONG_SURNAME_LAST,
  SHORT_GIVEN,
  SHORT_SURNAMES,
  SURNAME_FIRST,
  SURNAME_LAST,
} from './characters.ts';
import { isPersonInGeneral } from './persons-in-general.ts';

const [FEWEST, MOST] = [3, 6];
/** Of both parts together. */
const ENOUGH = 1.5;
const NONE = -10;

/**
 * True for what is made as a full name in ideographs is, and is no word for persons in general: 山田太郎, 林健, 長谷川美佐子.
 * Where one part is plain the other may be rare: 佐藤 with anything, 一郎 after anything of two.
 */
export function isFullName(word: string): boolean {
  const length = word.length;
  if (length < FEWEST || length > MOST || isPersonInGeneral(word)) return false;
  return splits(word).some(([surname, given]) => likenessOfSurname(surname) + likenessOfGiven(given) >= ENOUGH);
}

/** The full name that a longer run of ideographs ends in: after a title, or where its surname is a common one. */
export function nameAtEnd(run: string): string | undefined {
  const titled = TITLES.exec(run)?.[0];
  if (titled !== undefined && isFullName(run.slice(titled.length))) return run.slice(titled.length);
  for (let length = Math.min(MOST, run.length - 1); length >= FEWEST; length--) {
    const word = run.slice(-length);
    if (isPersonInGeneral(word)) continue;
    if (splits(word).some(([surname, given]) => COMMON_SURNAMES.has(surname) && likenessOfGiven(given) >= 1))
      return word;
  }
  return undefined;
}

/** What a person may be called by before the name. */
const TITLES =
  /^(?:世帯主|副?会長|副?委員長|委員|職員|担当者?|教授|弁護士|申請者|申立人|請求人|届出人|相続人|代理人|保護者|被保険者|本人|患者|部長|課長|係長|主任|理事|議員|市長|区長|町長|村長|社長|所長|校長|園長|元|故|同|前|現|妻|夫|長男|長女|次男|次女|父|母)+/;

/** True for a common surname and a given name in kana: 鎌田トメ, 佐藤さくら. */
export function isKanaName(surname: string, given: string): boolean {
  if (/^[ァ-ヴー]/.test(given)) return likenessOfSurname(surname) >= 1;
  // Verbs and particles follow a surname, too.
  return COMMON_SURNAMES.has(surname) && !PARTICLES.test(given);
}

const PARTICLES = /^(?:など|から|まで|より|という|のよう|のみ|だけ|らしき|みたい|こと|ほか|たち)/;

/** The same for two words with a blank between them: 山田 太郎. */
export function isSpacedName(surname: string, given: string): boolean {
  if (surname.length + given.length > MOST || isPersonInGeneral(given)) return false;
  return likenessOfSurname(surname) + likenessOfGiven(given) >= ENOUGH;
}

const splits = (word: string): (readonly [surname: string, given: string])[] =>
  [1, 2, 3].filter((at) => at < word.length).map((at) => [word.slice(0, at), word.slice(at)]);

/** 2: that is a surname; 1: it may be one; 0: nothing speaks for it; below: it is none. */
function likenessOfSurname(word: string): number {
  const [first = '', second = '', third = ''] = word;
  if (COMMON_SURNAMES.has(word)) return 2;
  if (word.length === 1) return SHORT_SURNAMES.has(first) ? 0.75 : NONE;
  if (word.length === 2) return (SURNAME_FIRST.has(first) ? 0.5 : 0) + (SURNAME_LAST.has(second) ? 0.5 : 0);
  return SURNAME_FIRST.has(first) && LONG_SURNAME_LAST.has(third) ? 1 : NONE;
}

/** The same for a given name. */
function likenessOfGiven(word: string): number {
  const [first = '', second = '', third = ''] = word;
  if (word.length === 1) return SHORT_GIVEN.has(first) ? 1 : 0;
  if (word.length === 2) {
    const last = GIVEN_LAST.has(second) || second === '々';
    return (GIVEN_FIRST.has(first) ? 0.75 : 0) + (last ? 0.75 : 0);
  }
  return word.length === 3 && LONG_GIVEN_LAST.has(third) ? (GIVEN_FIRST.has(first) ? 1.5 : 0.75) : NONE;
}

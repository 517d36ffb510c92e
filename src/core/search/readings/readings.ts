import { fold } from '../fold/fold.ts';
import { fromRomaji } from './romaji.ts';

/** A word of the archive with its reading in hiragana. */
export type ReadWord = readonly [word: string, reading: string];

/** Words by their reading in hiragana; the readings, and the words of one, the commonest first. */
export type Readings = ReadonlyMap<string, readonly string[]>;

export const NO_READINGS: Readings = new Map();

/** Words of one reading that are looked for at most. */
const MOST_ALIKE = 6;
/** A reading of one character is that of too many words, and romaji of three letters are abbreviations (USB, PDF, ETC). */
const SHORTEST_KANA = 2;
const SHORTEST_ROMAJI = 4;

const KANA = /^[ぁ-ゖァ-ヶー]+$/;
const LATIN = /^[a-z'ー]+$/;

/** Between a katakana and its hiragana. */
const SCRIPT_STEP = 0x60;

/** Kana as readings are kept: folded, in hiragana. */
export function toHiragana(kana: string): string {
  return fold(kana).replace(/[ァ-ヶ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - SCRIPT_STEP));
}

/** The reading that a folded word is, typed in kana or in romaji (tainou); undefined for any other word. */
function readingIn(folded: string): string | undefined {
  if (KANA.test(folded)) return folded.length < SHORTEST_KANA ? undefined : toHiragana(folded);
  return folded.length >= SHORTEST_ROMAJI && LATIN.test(folded) ? fromRomaji(folded) : undefined;
}

/** The reading that somebody is about to type, in kana or romaji, without the letters that are no kana yet (たいのu, tain). */
export function halfReading(folded: string): string | undefined {
  const [, kana] = /^([ぁ-ゖァ-ヶー]+)[a-z]{0,2}$/.exec(folded) ?? [];
  if (kana !== undefined) return toHiragana(kana);
  const whole = folded.replace(/[^aiueo]{1,2}$/, '');
  return folded.length >= SHORTEST_ROMAJI && LATIN.test(whole) ? fromRomaji(whole) : undefined;
}

/** Whether a part of what was typed is a reading, so that the list of readings has something to say to it. */
export const hasReading = (typed: string): boolean =>
  typed.split(/[\s()（）]+/).some((word) => readingIn(fold(word).replace(/^ー(?=.)/, '')) !== undefined);

/** The words of which a folded word is the reading; none for what is no reading. */
export function wordsRead(folded: string, readings: Readings): readonly string[] {
  const reading = readings.size === 0 ? undefined : readingIn(folded);
  return reading === undefined ? [] : (readings.get(reading) ?? []).slice(0, MOST_ALIKE);
}

/** The file that the browser loads: JSON, a reading and its words in turn; of a reading with one word, that word alone. */
export function writeReadings(words: readonly ReadWord[]): string {
  const byReading = new Map<string, string[]>();
  for (const [word, kana] of words) {
    const reading = toHiragana(kana);
    const known = byReading.get(reading) ?? [];
    if (!known.includes(word)) known.push(word);
    byReading.set(reading, known);
  }
  return JSON.stringify([...byReading].map(([reading, [first = '', ...more]]) => [reading, first, ...more].join(' ')));
}

export function readReadings(json: string): Readings {
  const lines = JSON.parse(json) as readonly string[];
  return new Map(
    lines.map((line) => {
      const [reading = '', ...words] = line.split(' ');
      return [reading, words];
    }),
  );
}

const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });
const CHARACTERS = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** What stands with the word before it: particles and endings, and what may not begin a line (JIS X 4051). */
const JOINS_BEFORE = /^[\p{Script=Hiragana}ー、。，．・：；！？）］｝」』】〉》〕ゝゞ々…‥)\]}!?:;,.%]+$/u;
/** What may not end a line. */
const JOINS_AFTER = /[（［｛「『【〈《〔([{]$/u;

/** Text in phrases, after each of which a line may end: 個人情報の｜外部提供について. */
function phrasesOf(text: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of WORDS.segment(text)) {
    const last = phrases.at(-1);
    if (last !== undefined && (JOINS_BEFORE.test(segment) || JOINS_AFTER.test(last)))
      phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}

/** How wide a text is at most, in ems: half-width letters of BIZ UDPGothic take 0.75, but for the widest, all others 1 or less. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u0020-\u007e\uff61-\uff9f]/.test(character) && !/[MWmw@%]/.test(character) ? 0.75 : 1;
  return width;
}

/** Lines of at most `most` ems, broken between phrases; a phrase that is longer is broken anywhere. */
export function wrapPhrases(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (part: string): void => {
    if (widthOf(line + part) <= most) line += part;
    else {
      if (line !== '') lines.push(line.trimEnd());
      line = part.trimStart();
    }
  };
  for (const phrase of phrasesOf(text)) {
    if (widthOf(phrase) <= most) add(phrase);
    else for (const { segment } of CHARACTERS.segment(phrase)) add(segment);
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}

/** The beginning of a text, with `…` where something is left out, in at most `most` ems. */
export function cutToWidth(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let cut = '';
  for (const { segment } of CHARACTERS.segment(text)) {
    if (widthOf(cut + segment) > most - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}

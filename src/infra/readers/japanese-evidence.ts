/** Rows of JIS X 0208, as lead bytes of EUC-JP: those of the everyday kanji (level 1), and all that have characters. */
const LEVEL_1 = [0xb0, 0xcf] as const;
const ALL_ROWS = [0xa1, 0xf4] as const;

const level1 = charactersOf(LEVEL_1);
const jis = charactersOf(ALL_ROWS);

/** Characters that Japanese prose is mostly made of, besides the kanji of level 1. */
const PROSE =
  /[\u0020-\u007E\u3001-\u3003\u3005-\u3015\u3041-\u3096\u30A1-\u30FC\uFF01-\uFF5E…‥‘’“”※○◯〇●◎△▲□■◇◆→⇒−―～〜・①-⑳]/u;
/** Never part of a text: controls other than tab, line ends and form feed. */
const CONTROL = /[\p{Cc}--[\t\n\v\f\r]]/v;

/** True when a text holds control characters, as texts do that were decoded wrongly, or are none. */
export function hasControls(text: string): boolean {
  return CONTROL.test(text);
}

/** How much a text looks like Japanese prose: the share of everyday characters among those that are not blank, 0 to 1. */
export function proseShare(text: string): number {
  let all = 0;
  let everyday = 0;
  for (const character of text) {
    if (/\s/u.test(character)) continue;
    all += 1;
    if (level1.has(character) || PROSE.test(character)) everyday += 1;
  }
  return all === 0 ? 1 : everyday / all;
}

/** True for a character of ASCII or JIS X 0208, or a half-width katakana: what a Japanese document is written with. */
export function isJapaneseRepertoire(character: string): boolean {
  return /[\u0020-\u007E\s\uFF61-\uFF9F\uFF01-\uFF5E①-⑳]/u.test(character) || jis.has(character);
}

/** True when there is kana, which no Japanese minutes are without. */
export function hasKana(text: string): boolean {
  return /[\u3041-\u3096\u30A1-\u30FA]/u.test(text);
}

function charactersOf([first, last]: readonly [number, number]): ReadonlySet<string> {
  const decoder = new TextDecoder('euc-jp');
  const characters = new Set<string>();
  for (let lead = first; lead <= last; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) characters.add(decoder.decode(Uint8Array.of(lead, trail)));
  }
  characters.delete('\uFFFD');
  return characters;
}

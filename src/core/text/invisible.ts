/** Characters that show nothing, or change the order in which others are read, and the Japanese names of their kinds. */
const KINDS: readonly (readonly [characters: string, name: string])[] = [
  ['\\u202A-\\u202E\\u2066-\\u2069', '書く向きを変える文字'],
  ['\\u200E\\u200F\\u061C', '書く向きの印'],
  ['\\u200B\\uFEFF\\u2060\\u180E', '幅のない空白'],
  ['\\u200C\\u200D', '幅のない接合子'],
  ['\\u2028\\u2029', '行や段落の区切りの文字'],
  ['\\u00AD', '見えないハイフン'],
  ['\\u115F\\u1160\\u3164\\uFFA0', '見えないハングル'],
  ['\\u034F\\u17B4\\u17B5\\u2061-\\u2065\\u206A-\\u206F\\uFFF9-\\uFFFB\\u{1D173}-\\u{1D17A}', '見えない書式の文字'],
  ['\\u2800', '空白に見える点字'],
  ['\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}', '字形を選ぶ文字'],
  ['\\u{E0000}-\\u{E007F}', '見えないタグの文字'],
];
const INVISIBLE = new RegExp(`[${KINDS.map(([characters]) => characters).join('')}]`, 'gu');

/** An emoji may be joined to the next, and a letter of a script whose letters change their shape be kept from it. */
const JOINED_BEFORE = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)$/u;
const JOINED_AFTER = /^[\p{Extended_Pictographic}♀♂]/u;
const SHAPED =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Gujarati}\\p{Script=Gurmukhi}\\p{Script=Oriya}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const SHAPED_AROUND = [new RegExp(`${SHAPED}$`, 'u'), new RegExp(`^${SHAPED}`, 'u')] as const;
/** The flag of a part of a country: 🏴, tags, and the tag that ends them. */
const TAGGED_FLAG = /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}/gu;

/** A character that no reader sees. */
interface InvisibleCharacter {
  readonly character: string;
  /** UTF-16 offset in the text. */
  readonly index: number;
  /** `U+202E`. */
  readonly codePoint: string;
  /** What kind of a character it is, in Japanese. */
  readonly name: string;
}

/**
 * The characters of a text that a reader cannot see and that are no part of what one sees: not those that choose the shape
 * of an ideograph or a sign, and not the joiners inside an emoji. A byte order mark at the very beginning is how a file is
 * stored.
 */
export function findInvisible(text: string): InvisibleCharacter[] {
  const found = [...text.matchAll(INVISIBLE)];
  if (found.length === 0) return [];
  const flags = [...text.matchAll(TAGGED_FLAG)].map(({ 0: flag, index }) => [index, index + flag.length] as const);
  return found.flatMap(({ 0: character, index }) => {
    if (index === 0 && character === '\uFEFF') return [];
    const before = text.slice(Math.max(0, index - 2), index);
    const after = text.slice(index + character.length, index + character.length + 2);
    if (isPartOfShape(character, before, after)) return [];
    if (flags.some(([start, end]) => start < index && index < end)) return [];
    return { character, index, codePoint: formatCodePoint(character), name: nameOf(character) };
  });
}

/** @param before the two code units before it @param after the two behind it */
function isPartOfShape(character: string, before: string, after: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const base = [...before].at(-1) ?? '';
  // Ideographs: the registered forms; half a pair is cut off when the base is beyond the BMP.
  if (code >= 0xe0100 && code <= 0xe01ef) return /[\p{Script=Han}\uF900-\uFAFF]$/u.test(base);
  if (code >= 0xfe00 && code <= 0xfe0f) return /[\p{Script=Han}\p{S}\p{P}\p{Emoji}]$/u.test(base);
  if (code !== 0x200c && code !== 0x200d) return false;
  const isEmoji = code === 0x200d && JOINED_BEFORE.test(before) && JOINED_AFTER.test(after);
  return isEmoji || (SHAPED_AROUND[0].test(before) && (after === '' || SHAPED_AROUND[1].test(after)));
}

const NAMES = KINDS.map(([characters, name]) => [new RegExp(`[${characters}]`, 'u'), name] as const);
const nameOf = (character: string): string => NAMES.find(([kind]) => kind.test(character))?.[1] ?? '';

/** `U+202E`: at least four digits. */
export function formatCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

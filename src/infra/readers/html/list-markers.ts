import { formatListNumber, type NumberStyle } from '../list-number.ts';

/** `list-style-type` of CSS, and what stands behind the number. */
const STYLES: Readonly<Record<string, readonly [style: NumberStyle, suffix: string]>> = {
  decimal: ['decimal', '.'],
  'decimal-leading-zero': ['decimal-zero', '.'],
  'lower-alpha': ['lower-letter', '.'],
  'lower-latin': ['lower-letter', '.'],
  'upper-alpha': ['upper-letter', '.'],
  'upper-latin': ['upper-letter', '.'],
  'lower-roman': ['lower-roman', '.'],
  'upper-roman': ['upper-roman', '.'],
  'cjk-ideographic': ['kanji', '、'],
  'japanese-informal': ['kanji', '、'],
  'trad-chinese-informal': ['kanji', '、'],
  'simp-chinese-informal': ['kanji', '、'],
  'cjk-decimal': ['kanji-digits', '、'],
  katakana: ['aiueo', '、'],
  'katakana-iroha': ['iroha', '、'],
};
const TYPES: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
const BULLETS = /\b(?:disc|circle|square|disclosure-open|disclosure-closed)\b/;

/**
 * The number or bullet before an item; undefined where the list shows none.
 * @param style `list-style-type`, or `list-style` with it somewhere inside
 * @param type of the list in old markup
 */
export function listMarker(
  style: string | undefined,
  type: string | undefined,
  isOrdered: boolean,
  n: number,
): string | undefined {
  const words: readonly string[] = (style ?? '').match(/[a-z-]+/g) ?? [];
  if (words.includes('none')) return undefined;
  const named = words.find((word) => word in STYLES);
  if (named === undefined && (!isOrdered || BULLETS.test(style ?? ''))) return '•';
  const [format, suffix] = STYLES[named ?? TYPES[type ?? ''] ?? 'decimal'] ?? ['decimal', '.'];
  return `${formatListNumber(format, n)}${suffix}`;
}

/** What a style sheet counts and writes before an item itself: `"（" counter(n) "）"`. */
export function countedMarker(content: string | undefined, n: number): string | undefined {
  if (content === undefined || !/counters?\(/.test(content)) return undefined;
  const parts = content.match(/"[^"]*"|'[^']*'|counters?\([^()]*\)/g) ?? [];
  return parts
    .map((part) => {
      if (!part.startsWith('counter')) return part.slice(1, -1);
      const style = /,\s*([a-z-]+)\s*\)$/.exec(part)?.[1] ?? 'decimal';
      return formatListNumber(STYLES[style]?.[0] ?? 'decimal', n);
    })
    .join('');
}

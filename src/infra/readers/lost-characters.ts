import type { Diagnostic } from '../../core/diagnostic/diagnostic.ts';
import type { SourceBlock } from '../../core/import/source-text.ts';
import { point, type Reading, refuse, textOf } from './reading.ts';

const REPLACEMENT = /\uFFFD/u;
const PRIVATE = /\p{Co}/u;
const PRIVATE_RUN = /\p{Co}{3,}/u;
/** Single characters of private use are names' own characters (外字); beyond this share a font's mapping is lost. */
const PRIVATE_SHARE = 0.01;

/**
 * Looks for characters that stand for nothing: replacement characters and runs of private use, which refuse the file.
 * Single characters of private use are pointed out.
 */
export function judgeCharacters(reading: Reading, name: string): Reading {
  if (reading.status === 'refused') return reading;
  const { blocks } = reading.source;
  const text = blocks.map(textOf).join('\n');
  const lost = findPlace(blocks, REPLACEMENT);
  if (lost) return refuse('source-lost-glyphs', name, { where: lost, seen: '置き換え文字「\uFFFD」' });
  const characters = [...text.replace(/\s/gu, '')];
  if (characters.length === 0) return refuse('source-empty', name, {});
  const own = characters.filter((character) => PRIVATE.test(character));
  if (own.length === 0) return reading;
  const run = findPlace(blocks, PRIVATE_RUN);
  const where = run ?? findPlace(blocks, PRIVATE) ?? '';
  const seen = `私用領域の文字${own.length}字`;
  if (run || own.length / characters.length > PRIVATE_SHARE) return refuse('source-lost-glyphs', name, { where, seen });
  const warning: Diagnostic = point('source-private-characters', name, { where, seen: codePoints(own) });
  return { ...reading, warnings: [...reading.warnings, warning] };
}

/** `3ページ「…山田…」`: where a pattern first stands, with the words around it. */
function findPlace(blocks: readonly SourceBlock[], pattern: RegExp): string | undefined {
  for (const block of blocks) {
    const text = textOf(block);
    const match = pattern.exec(text);
    if (!match) continue;
    const around = text.slice(Math.max(0, match.index - 6), match.index + match[0].length + 6).replace(/\s+/gu, ' ');
    return `${block.page === undefined ? '' : `${block.page}ページ`}「${around}」`;
  }
  return undefined;
}

function codePoints(characters: readonly string[]): string {
  const names = [...new Set(characters)].map(
    (character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`,
  );
  return names.length > 5 ? `${names.slice(0, 5).join('、')}ほか` : names.join('、');
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fold } from '../../src/core/search/fold/fold.ts';

const SOURCE = join(import.meta.dirname, '..', '..', 'src');
/** Where the pages get their own words from: what stands there is of no archive. */
const ROOMS = ['components', 'views', 'core/domain/item', 'core/domain/meeting', 'core/domain/withheld', 'core/export'];

/** The fixed labels and sentences of the pages, as the source has them. */
export interface TemplateWords {
  /** True for a piece of a page that is put together of the template's words, numbers and punctuation. */
  has(piece: string): boolean;
  /** The piece without the template's words before and after it: この諮問に触れた箇所 is 諮問. */
  strip(piece: string): string;
}

export async function readTemplateWords(): Promise<TemplateWords> {
  const sources = await Promise.all(ROOMS.map((room) => readSources(join(SOURCE, room))));
  return templateWords(sources.flat());
}

/** What stands between white space and punctuation: a query is read so, too. */
export const clausesOf = (piece: string): string[] => piece.split(/[\s、。，．：；・（）()「」『』［］〔〕“”/]+/);

/**
 * The words of the template are those that stand in the source between two marks of code as a whole, with nothing before
 * or after them but punctuation.
 */
export function templateWords(sources: readonly string[]): TemplateWords {
  const parts = sources.flatMap((source) => source.split(/[<>{}"'`$\n]|&\w+;/));
  const words = new Set([...parts, ...parts.flatMap(clausesOf)].map((part) => trim(fold(part))));
  words.delete('');
  // Short ones stand before or after anything.
  const affixes = [...words].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  const isMade = (text: string): boolean =>
    text === '' || words.has(text) || affixes.some((word) => text.startsWith(word) && isMade(text.slice(word.length)));
  return {
    has: (piece) => fold(piece).split(/\d+/).map(trim).every(isMade),
    strip: (piece) => {
      const folded = trim(fold(piece));
      const before = affixes.find((word) => folded.startsWith(word)) ?? '';
      const rest = folded.slice(before.length);
      const after = affixes.find((word) => rest.endsWith(word)) ?? '';
      return rest.slice(0, rest.length - after.length);
    },
  };
}

/** Without what is no letter or number at its ends. */
const trim = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

async function readSources(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => /\.(?:astro|ts)$/.test(file) && !file.endsWith('.test.ts'),
  );
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
}

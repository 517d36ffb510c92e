import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { formsOf, readAs } from './reading.ts';

/** A group of the secretariat's list, as it is written there. */
interface Group {
  readonly words: readonly string[];
  /** `one-way`: only the first word stands for the others; `see-also`: none does. */
  readonly relation?: 'one-way' | 'see-also';
}

/**
 * Words that official writing has in two scripts, and such as are written with and without kana behind the ideograph:
 * those of the golden queries, by hand.
 */
const WRITTEN: readonly (readonly string[])[] = [
  ['わかりました', '分かりました'],
  ['がん', '癌'],
  ['未払い', '未払'],
  ['下請け', '下請'],
];

const SMALL: ReadonlyMap<string, string> = new Map([
  ['ィ', 'イ'],
  ['ェ', 'エ'],
  ['ォ', 'オ'],
]);

/**
 * What may be found for a word because somebody declared that it is another way to write or say it: the groups of the
 * secretariat, and the spellings that the search promises its readers. Written apart from the search.
 * @returns for a word, all of them, as they read
 */
export async function readDeclared(content: string): Promise<(word: string) => readonly string[]> {
  const groups = parse(await readFile(join(content, 'synonyms.yaml'), 'utf8')) as readonly Group[];
  const saidAs = (word: string): string[] =>
    groups.flatMap(({ words, relation }) => {
      const place = words.findIndex((one) => readAs(one) === word);
      if (place < 0 || relation === 'see-also' || (relation === 'one-way' && place > 0)) return [];
      return [...words];
    });
  const writtenAs = (word: string): readonly string[] => WRITTEN.find((words) => words.includes(word)) ?? [];
  return (word) => {
    const read = readAs(word);
    const said = [read, ...saidAs(read).map(readAs)];
    const written = said.flatMap((one) => [one, ...writtenAs(one)]);
    return [...new Set(written.flatMap((one) => [one, ...katakanaOf(one)]).flatMap(formsOf))];
  };
}

/** サーバー is サーバ, and ウィルス is ウイルス. */
function katakanaOf(word: string): string[] {
  if (!/^[ァ-ヴー]{3,}$/.test(word)) return [];
  const large = word.replace(/[ィェォ]/g, (small) => SMALL.get(small) ?? small);
  const small = word.replace(/ウ([イエオ])/g, (_, vowel: string) => `ウ${SMALL_OF.get(vowel) ?? vowel}`);
  return [large, small].flatMap((one) => [one, one.endsWith('ー') ? one.slice(0, -1) : `${one}ー`]);
}

const SMALL_OF: ReadonlyMap<string, string> = new Map([...SMALL].map(([small, large]) => [large, small]));

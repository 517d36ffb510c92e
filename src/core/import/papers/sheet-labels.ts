import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { typeWords } from '../agenda/types.ts';
import { fold } from '../fold.ts';

/** Tells the labels of the case sheets of a council with these words. */
export function sheetLabelReader({ types, sheet }: Pick<Vocabulary, 'types' | 'sheet'>): (label: string) => boolean {
  const deeds = [...new Set(types.flatMap(typeWords).flatMap(deedOf))];
  const { opens, counterparties, dataItems, departments, others, ofDeed } = sheet;
  const named = [dataItems, ...counterparties, ...departments].flatMap(({ rows }) => rows);
  const told = deeds.flatMap((deed) => ofDeed.map((rest) => `${deed}${rest}`));
  const labels = new Set([...opens, ...named, ...others, ...told].map(fold));
  const byDeed = new RegExp(
    `^現行処理(?:および|及び)(?:${deeds.join('|') || '(?!)'})方法$|^\\p{Script=Han}{1,6}基準の適用$`,
    'u',
  );
  return (label) => labels.has(fold(label)) || byDeed.test(fold(label));
}

/** A deed is what remains of a type's word without what it is done to: 利用 of 内部利用, 結合 of 端末の結合. */
const deedOf = (word: string): string[] => /\p{Script=Han}{2}$/u.exec(word)?.slice(0, 1) ?? [];

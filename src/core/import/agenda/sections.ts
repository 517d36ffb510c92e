import { itemWords } from '../../vocabulary/item-words.ts';
import type { ItemKind } from '../../vocabulary/vocabulary.ts';
import { fold } from '../fold.ts';
import { AGENDA_LABELS } from '../header/labels.ts';
import { withoutEnumerator } from '../stated/enumerator.ts';
import { isNumbered } from '../stated/items.ts';

/** A part of an agenda below a heading of its own. */
export interface Section {
  /** What is listed in it; undefined below a heading that is no kind's: 審議事項, その他. */
  readonly kind: ItemKind | undefined;
}

/** The section that a line opens; undefined for a line that is no heading. */
type ReadSection = (text: string) => Section | undefined;

const NUMBERING = '(?:[・○◯〇●◎■◆]|[(]?[0-9一二三四五六七八九十ivx①-⑳]{1,4}[).、:]|[①-⑳])?(?:[ivx]+|[0-9]{1,2})?';
const OTHER = new RegExp(
  `^${NUMBERING}(?:審議(?:事項)?(?:について)?|${AGENDA_LABELS.join('|')}|その他|開会|閉会|.{0,10}(?:挨拶|あいさつ|授受|委嘱.*|議事|議題|次第|紹介))[:：]?$|^議事.*資料$`,
  'iu',
);

/** Reads the headings of an agenda: 協議事項, 2 報告案件, 議案審議 are of these kinds; 審議事項, その他 of none. */
export function sectionReader(kinds: readonly ItemKind[]): ReadSection {
  const words = itemWords(kinds);
  const ofKind = new RegExp(
    `^${NUMBERING}(?:本日の)?(${words?.pattern ?? '(?!)'})(?:事項|案件)?(?:の?審議)?(?:について)?[:：]?$`,
    'iu',
  );
  return (text) => {
    const folded = fold(withoutEnumerator(text));
    const word = ofKind.exec(folded)?.[1];
    if (word !== undefined) return { kind: words?.kindOf(word) };
    return OTHER.test(folded) ? { kind: undefined } : undefined;
  };
}

/**
 * The kind of what is listed without numbers below a heading: 報告事項 below 報告 where reports have numbers of their own
 * (報告第3号); undefined where everything there would have one.
 */
export function kindWithoutNumbers(kind: ItemKind, kinds: readonly ItemKind[]): ItemKind | undefined {
  if (!isNumbered(kind)) return kind;
  return kinds.find((one) => !isNumbered(one) && kind.words.some((word) => one.words.includes(`${word}事項`)));
}

import { itemWords } from '../../vocabulary/item-words.ts';
import type { ItemKind } from '../../vocabulary/vocabulary.ts';
import { listWords } from '../agenda/list-words.ts';
import type { Row } from '../rows/rows.ts';

/** Tells the headings of a discussion. */
export interface HeadingReader {
  /** A row that names an item of the agenda. */
  readonly ofItem: (row: Row) => boolean;
  /** A text that may be a heading where it stands apart. */
  readonly isLike: (text: string) => boolean;
  /** A step of the meeting, which is a heading even where nothing sets it apart. */
  readonly isStep: (folded: string) => boolean;
}

/** @param ofItem tells rows that name an item of the agenda */
export function headingReader(kinds: readonly ItemKind[], ofItem: HeadingReader['ofItem']): HeadingReader {
  // Where items have numbers, a line that begins with their word alone may be any sentence of an utterance.
  const lists = ['議題', '案件', '議案', ...(listWords(kinds.filter(isList))?.split('|') ?? [])].join('|');
  const like = new RegExp(
    `^(?:[（(][0-9０-９一二三四五六七八九十]{1,2}[）)]|[0-9０-９一二三四五六七八九十]{1,2}[.．、]|[0-9０-９]{1,2}\\s+|[①-⑳]|[○◯〇●◎■◆□◇【＜<〈《※]|${lists})`,
    'u',
  );
  const words = itemWords(kinds)?.pattern ?? '(?!)';
  const step = new RegExp(
    `^[(【<]?[0-9一二三四五六七八九十]{1,2}[).．、】>]?(?:開会|閉会|議事|議題|その他|挨拶|.{0,6}あいさつ|(?:${words})(?:事項|案件|審議)?|審議(?:事項)?|休憩|散会|次回(?:の?日程|開催)?.{0,6}|連絡事項|事務連絡)$`,
  );
  return { ofItem, isLike: (text) => like.test(text), isStep: (folded) => step.test(folded) };
}

const isList = ({ numbering }: ItemKind): boolean => numbering === 'none';

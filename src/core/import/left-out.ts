import { type Confirmation, reading } from './confirmation.ts';
import type { LeftOut, LeftOutReason, SourceBlock, SourceText } from './source-text.ts';

/** What was done to the words and with them, as the secretary is told; in the order of the questions. */
const CAUSES: Readonly<Record<LeftOutReason, string>> = {
  struck: '取り消し線で消された字を取り込んでいません',
  deleted: '変更履歴で削除された字を取り込んでいません',
  hidden: '表示されない設定の字を取り込んでいません',
  colour: '背景と同じ色の字を取り込んでいません',
  covered: '図形や画像の下に隠れた字を取り込んでいません',
  unpainted: '色のない（描かれない）字を取り込んでいません',
  outside: '紙面の外にある字を取り込んでいません',
  tiny: '読めないほど小さい字を取り込んでいません',
  comment: 'コメント（校閲の書き込み）を取り込んでいません',
  placeholder: '記入欄の案内の字を取り込んでいません',
  raised: '数のすぐ後に上付きで書かれた字を（　）に入れました。注の番号か指数かを確かめてください',
};

/** Pieces that are named with their words, and how much of each. Personal data is not repeated at length. */
const NAMED = 12;
const LONGEST = 40;

/**
 * One question for each cause that a reader left words out for, and one for boxes beside the text: how often, which
 * words, and where. The words themselves never become anybody's.
 */
export function askLeftOut({ blocks, leftOut = [] }: SourceText): Confirmation[] {
  const boxes = blocks.flatMap((block, index) => (block.role === 'box' ? [{ ...wordsOf(block), n: index + 1 }] : []));
  const questions = (Object.keys(CAUSES) as LeftOutReason[]).flatMap((reason): Confirmation[] => {
    const own = leftOut.filter((piece) => piece.reason === reason);
    if (own.length === 0) return [];
    return [reading([], `${CAUSES[reason]}（${nameAll(own)}）。`, own[0]?.n)];
  });
  if (boxes.length === 0) return questions;
  const text = `本文の脇の枠に書かれた字は、誰の発言ともせずに注記としました（${nameAll(boxes)}）。`;
  return [...questions, reading([], text, boxes[0]?.n)];
}

type Piece = Pick<LeftOut, 'text' | 'n' | 'page'>;

function nameAll(pieces: readonly Piece[]): string {
  const named = pieces.slice(0, NAMED).map((piece) => `${placeOf(piece)}「${shorten(piece.text)}」`);
  const more = pieces.length > NAMED ? `、ほか${pieces.length - NAMED}か所` : '';
  return `${pieces.length}か所：${named.join('、')}${more}`;
}

/** Pages where the source has them: their lines cannot be counted by a reader. */
const placeOf = ({ n, page }: Piece): string => (page === undefined ? `${n}行` : `${page}ページ`);

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}

function wordsOf(block: SourceBlock): { text: string; page?: number } {
  const text = block.type === 'line' ? block.text : block.rows.flat().join(' ');
  return { text, ...(block.page === undefined ? {} : { page: block.page }) };
}

import type { SourceBlock } from '../source-text.ts';

/** A line of a table that is drawn with characters: its cells, or a rule between its rows. */
type DrawnLine = { readonly kind: 'rule' } | { readonly kind: 'cells'; readonly cells: readonly string[] };

const BARS = '|｜│┃║';
const RULE = /^[─━═\-–—+＋=|｜│┃║┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋┠┨┯┷┿┝┥┰┸╂╔╗╚╝╠╣╦╩╬:\s]+$/u;
const HAS_RULE = /[─━═]|-{2}|={2}/u;
/** A cell whose text ends so is whole, though it fills its width. */
const WHOLE = /(?:[。、，)）」]|委員|議員|[君氏様長名人])$/u;

/**
 * The lines of a text that are drawn tables, by their index: | 日時 | … | with a rule or a second such line beside it, and
 * ┌─┐│ in any weight. One line of bars alone is text.
 */
export function findDrawnTables(blocks: readonly SourceBlock[]): ReadonlyMap<number, DrawnLine> {
  const lines = new Map<number, DrawnLine>();
  for (let index = 0; index < blocks.length; ) {
    let end = index;
    while (lineOf(blocks[end]) !== undefined) end += 1;
    const drawn = blocks.slice(index, end).flatMap((block) => lineOf(block) ?? []);
    const rows = drawn.filter(({ kind }) => kind === 'cells').length;
    if (rows > 0 && (rows > 1 || drawn.length > rows))
      joinCut(drawn).forEach((line, at) => void lines.set(index + at, line));
    index = Math.max(end, index + 1);
  }
  return lines;
}

function lineOf(block: SourceBlock | undefined): DrawnLine | undefined {
  if (block?.type !== 'line' || block.marker !== undefined) return undefined;
  const text = block.text.trim();
  const [first = '', last = ''] = [text[0], text.at(-1)];
  if (HAS_RULE.test(text) && RULE.test(text) && /[+＋|｜┌├└┏┣┗╔╠╚┠┝]/u.test(text)) return { kind: 'rule' };
  if (text.length < 3 || !BARS.includes(first) || !BARS.includes(last)) return undefined;
  const cells = text.slice(1, -1).split(new RegExp(`(?<!\\\\)[${BARS}]`, 'u'));
  return { kind: 'cells', cells };
}

/** A narrow cell cuts its words anywhere: what fills its cell goes on in the cell below. */
function joinCut(lines: readonly DrawnLine[]): DrawnLine[] {
  const joined = lines.map((line) => (line.kind === 'cells' ? { kind: line.kind, cells: [...line.cells] } : line));
  for (let at = joined.length - 1; at > 0; at -= 1) {
    const [above, below] = [joined[at - 1], joined[at]];
    if (above?.kind !== 'cells' || below?.kind !== 'cells' || below.cells[0]?.trim() !== '') continue;
    if (above.cells.length !== below.cells.length) continue;
    below.cells.forEach((cell, column) => {
      const upper = above.cells[column] ?? '';
      const isCut =
        column > 0 && cell.trim() !== '' && upper.trim() !== '' && !/\s$/u.test(upper) && !WHOLE.test(upper);
      if (!isCut) return;
      above.cells[column] = upper + cell.trimEnd();
      below.cells[column] = '';
    });
  }
  return joined;
}

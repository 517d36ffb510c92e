import type { SourceBlock, SourceLine } from '../../../core/import/source-text.ts';

/** Signs that a text draws a table with: rules along lines, and what stands between cells. */
const BAR = '│┃║|｜';
const CROSS = '┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬┠┨┯┷┿┝┥┰┸╂';
const DASH = '─━═┄┅┈┉╌╍';
const RULE = new RegExp(
  `^[\\s${BAR}${CROSS}${DASH}+:=\\-－ー]*(?:[${CROSS}${DASH}]|[+|]-{2}|-{3})[\\s${BAR}${CROSS}${DASH}+:=\\-－ー]*$`,
  'u',
);
const STARTS = new RegExp(`^\\s*[${BAR}├┣╠┝┠]`, 'u');
const ENDS = new RegExp(`[${BAR}┤┫╣┥┨]\\s*$`, 'u');
const BETWEEN = new RegExp(`(?<!\\\\)[${BAR}${CROSS}]`, 'u');
const DASHES = new RegExp(`^[${DASH}\\s]+$`, 'u');

type Kind = 'rule' | 'row' | 'other';

/**
 * Reads tables that a text draws with rules (┌│├) or bars (|) as tables. Every row stands at the line where it begins, and
 * further lines of it and rules are empty lines, so that lines are counted as in the file.
 */
export function readDrawnTables(lines: readonly SourceLine[]): SourceBlock[] {
  if (!lines.some(({ text }) => BETWEEN.test(text))) return [...lines];
  const kinds = lines.map(kindOf);
  const blocks: SourceBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = kinds.indexOf('other', at);
    const stretch = lines.slice(at, end < 0 ? lines.length : end);
    blocks.push(...(isTable(kinds.slice(at, at + stretch.length), stretch) ? rowsOf(stretch) : stretch));
    at += stretch.length;
    const line = lines[at];
    if (line) blocks.push(line);
    at += 1;
  }
  return blocks;
}

function kindOf({ text }: SourceLine): Kind {
  if (!BETWEEN.test(text) && !RULE.test(text)) return 'other';
  if (RULE.test(text)) return 'rule';
  return STARTS.test(text) && ENDS.test(text) ? 'row' : 'other';
}

/** A rule beside a row, or two rows of as many cells: one line between bars may be anything. */
function isTable(kinds: readonly Kind[], lines: readonly SourceLine[]): boolean {
  const rows = lines.filter((_, index) => kinds[index] === 'row').map(({ text }) => cellsOf(text).length);
  if (rows.length === 0) return false;
  const isWide = rows.some((cells) => cells > 1);
  return isWide && (kinds.includes('rule') || (rows.length >= 2 && rows.every((cells) => cells === rows[0])));
}

function cellsOf(text: string): string[] {
  return text
    .trim()
    .split(BETWEEN)
    .slice(1, -1)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}

interface DrawnRow {
  readonly at: number;
  cells: string[];
}

function rowsOf(lines: readonly SourceLine[]): SourceBlock[] {
  const kinds = lines.map(kindOf);
  // Where rules stand between rows, a row may take several lines; where only the head is ruled off, each line is one.
  const [first, final] = [kinds.indexOf('row'), kinds.lastIndexOf('row')];
  const inner = kinds.slice(first, final).filter((kind) => kind === 'rule');
  const isRuled = inner.length > 1 || (inner.length === 1 && /[┌┏╔]/u.test(lines[0]?.text ?? ''));
  const rows: DrawnRow[] = [];
  let isOpen = false;
  lines.forEach(({ text }, index) => {
    if (kinds[index] === 'rule') {
      isOpen = false;
      return;
    }
    const raw = cellsOf(text);
    const isPartlyRuled = raw.some((cell) => cell !== '' && DASHES.test(cell));
    const cells = raw.map((cell) => (DASHES.test(cell) ? '' : cell));
    const last = rows.at(-1);
    if (isRuled && isOpen && !isPartlyRuled && last && last.cells.length === cells.length) {
      last.cells = last.cells.map((cell, column) =>
        [cell, cells[column] ?? ''].filter((part) => part !== '').join('\n'),
      );
    } else rows.push({ at: index, cells });
    isOpen = true;
  });
  const byLine = new Map(rows.map((row) => [row.at, row]));
  return lines.map((line, index): SourceBlock => {
    const row = byLine.get(index);
    const page = line.page === undefined ? {} : { page: line.page };
    return row ? { type: 'table', rows: [row.cells], ...page } : { type: 'line', text: '', ...page };
  });
}

import type { PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import type { Paper, SheetRow } from '../papers/papers.ts';
import { plain, type Row } from '../rows/rows.ts';
import type { Words } from '../rows/words.ts';
import type { Keeper } from './keeper.ts';

/** Brackets that make a speaker or a note of a paragraph in the discussion. */
const OPENS = /^(?:（|\(|〔)/u;

export function paragraph(text: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

/** A paragraph of an utterance. A blank in front keeps one that begins with a bracket from naming a speaker. */
export function spoken(text: string): RootContent {
  return paragraph(OPENS.test(text) ? `\u3000${text}` : text);
}

function heading(text: string): RootContent {
  return { type: 'heading', depth: 4, children: [{ type: 'text', value: text }] };
}

/** The blocks of a paper, its own title first where it is not the heading of its section. */
export function paperBlocks({ title, blocks }: Paper, isTitled: boolean, keeper: Keeper): RootContent[] {
  keeper.keep(title.rows, title.text);
  const own = blocks.flatMap((block): RootContent[] => {
    if (block.type === 'table') return [table(block.rows, keeper)];
    keeper.keep(block.paragraph.rows, block.paragraph.text);
    return [block.type === 'heading' ? heading(block.paragraph.text) : paragraph(block.paragraph.text)];
  });
  return isTitled ? own : [heading(title.text), ...own];
}

/** A table; a cell of several paragraphs becomes as many rows, of which the first alone has a label. */
function table(rows: readonly SheetRow[], keeper: Keeper): RootContent {
  const width = Math.max(...rows.map(({ cells }) => cells.length), 1);
  const children = rows.flatMap(({ cells }): TableRow[] => {
    const height = Math.max(1, ...cells.map((cell) => cell.length));
    for (const [row, texts] of textsByRow(cells)) for (const text of texts) keeper.keep([row], text);
    return Array.from({ length: height }, (_, line) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (__, column) => tableCell(cells[column]?.[line]?.words ?? [])),
    }));
  });
  return { type: 'table', align: new Array(width).fill(null), children };
}

function textsByRow(cells: SheetRow['cells']): Map<Row, string[]> {
  const texts = new Map<Row, string[]>();
  for (const { words, rows } of cells.flat()) {
    const text = plain(words);
    for (const row of rows) {
      const own =
        rows.length > 1 && row.kind === 'text' && text.replace(/\s/g, '').includes(row.text.replace(/\s/g, ''))
          ? row.text
          : text;
      texts.set(row, [...(texts.get(row) ?? []), own]);
    }
  }
  return texts;
}

function tableCell(words: Words): TableCell {
  const children = words.flatMap(({ text, strong }, index): PhrasingContent[] => {
    const value = words.length === 1 ? text.trim() : text;
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(value) ?? [];
    // Emphasis holds only between blanks or at the edge of a cell.
    const canBeStrong =
      strong &&
      inner !== '' &&
      isEdge(words[index - 1]?.text.at(-1) ?? before) &&
      isEdge(words[index + 1]?.text[0] ?? after);
    if (!canBeStrong) return value === '' ? [] : [{ type: 'text', value }];
    return [
      ...(before === '' || index === 0 ? [] : [{ type: 'text', value: before } as const]),
      { type: 'strong', children: [{ type: 'text', value: inner }] },
      ...(after === '' || index === words.length - 1 ? [] : [{ type: 'text', value: after } as const]),
    ];
  });
  return { type: 'tableCell', children };
}

const isEdge = (char: string): boolean => char === '' || /\s/u.test(char);

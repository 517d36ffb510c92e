import type { Element, ElementContent, Root } from 'hast';
import { opensCaseSheet } from '../body/case-sheet.ts';

/**
 * Gives tables their shape for reading, in place: a row whose first cell is empty continues the row above (one cell
 * spans both), a case sheet's labels are row headers and its header is its first row, and every table scrolls inside a
 * region of its own, which is named by what the table begins with: a caption would be text that the record does not have.
 */
export function shapeTables(root: Root, sheetOpens: readonly string[]): void {
  root.children = root.children.map((node) =>
    isElement(node, 'table') ? wrap(shapeTable(node, sheetOpens), nameTable(node, sheetOpens)) : node,
  ) as Root['children'];
}

/** 件名「給付の委託」の表; 類型・事例の表. Asked before the table is shaped. */
function nameTable(table: Element, sheetOpens: readonly string[]): string {
  const heads = cellsOf(rowsOf(table)[0]).map((cell) => cut(textOf(cell).trim()));
  const [label = '', value = ''] = heads;
  if (opensCaseSheet(label, sheetOpens)) return `${label}「${value}」の表`;
  return `${heads.filter((head) => head !== '').join('・')}の表`;
}

/** As much as names a table, in characters. */
const NAMING = 40;
const cut = (text: string): string => (text.length > NAMING ? `${[...text].slice(0, NAMING).join('')}…` : text);

function shapeTable(table: Element, sheetOpens: readonly string[]): Element {
  const rows = rowsOf(table);
  const label = textOf(cellsOf(rows[0])[0]);
  const isSheet = opensCaseSheet(label, sheetOpens);
  const [head, ...body] = rows;
  if (!head) return table;
  const shaped = joinContinued(isSheet ? rows : body);
  if (isSheet) for (const row of shaped) markRowHeader(row);
  else for (const cell of cellsOf(head)) cell.properties['scope'] = 'col';
  const children = isSheet ? [section('tbody', shaped)] : [section('thead', [head]), section('tbody', shaped)];
  return { ...table, properties: isSheet ? { className: ['case-sheet'] } : {}, children };
}

/** Drops the empty first cells and lets the cell above span their rows. */
function joinContinued(rows: readonly Element[]): Element[] {
  let open: Element | undefined;
  for (const row of rows) {
    const [first] = cellsOf(row);
    if (!first) continue;
    if (open && textOf(first).trim() === '' && cellsOf(row).length > 1) {
      open.properties['rowSpan'] = Number(open.properties['rowSpan'] ?? 1) + 1;
      row.children = row.children.filter((child) => child !== first);
    } else {
      open = first;
    }
  }
  return [...rows];
}

function markRowHeader(row: Element): void {
  for (const cell of cellsOf(row)) cell.tagName = 'td';
  const [first] = cellsOf(row);
  if (!first || cellsOf(row).length < 2) return;
  first.tagName = 'th';
  first.properties['scope'] = 'row';
}

function wrap(table: Element, ariaLabel: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel },
    children: [table],
  };
}

const section = (tagName: string, children: Element[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

function isElement(node: { type: string; tagName?: string } | undefined, tagName: string): node is Element {
  return node?.type === 'element' && node.tagName === tagName;
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((part) =>
    part.type === 'element' ? part.children.filter((row): row is Element => isElement(row, 'tr')) : [],
  );
}

function cellsOf(row: Element | undefined): Element[] {
  return (row?.children ?? []).filter((cell): cell is Element => isElement(cell, 'th') || isElement(cell, 'td'));
}

function textOf(node: ElementContent | undefined): string {
  if (!node) return '';
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

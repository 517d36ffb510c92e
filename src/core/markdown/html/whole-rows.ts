import type { Nodes, Table } from 'mdast';
import type { Blocks } from '../../domain/meeting/meeting.ts';

/**
 * Gives each table as many columns as its longest row has cells. The conversion to HTML drops the cells beyond those of
 * the head; the check tells of them, and the page shows them as the search does.
 */
export const widenTables = (blocks: Blocks): Blocks => blocks.map(widenBelow);

function widenBelow<T extends Nodes>(node: T): T {
  if (node.type === 'table') return widen(node) as T;
  if (!('children' in node)) return node;
  const children = node.children as Nodes[];
  const widened = children.map(widenBelow);
  return widened.some((child, place) => child !== children[place]) ? ({ ...node, children: widened } as T) : node;
}

function widen(table: Table): Table {
  const [head, ...rows] = table.children;
  const columns = head?.children.length ?? 0;
  const longest = Math.max(columns, ...rows.map((row) => row.children.length));
  if (longest === columns) return table;
  return { ...table, align: Array.from({ length: longest }, (_, column) => table.align?.[column] ?? null) };
}

import type { List, ListItem, RootContent, Table } from 'mdast';
import { toString as inlineText } from 'mdast-util-to-string';
import type { Blocks } from '../../domain/meeting/meeting.ts';
import { serializeInline } from './inline.ts';
import { escapeHeading } from './text.ts';

/** Writes blocks with an empty line between them. */
export function serializeBlocks(blocks: Blocks): string {
  return joinBlocks(blocks, '\n\n');
}

/** Two lists in a row are two lists only where their marks differ. */
function joinBlocks(blocks: Blocks, gap: string): string {
  let before: { readonly node: RootContent; readonly isOther: boolean } | undefined;
  return blocks
    .map((node) => {
      const follows =
        before?.node.type === 'list' &&
        node.type === 'list' &&
        !before.node.ordered === !node.ordered &&
        !before.isOther;
      before = { node, isOther: follows };
      return serializeBlock(node, follows);
    })
    .join(gap);
}

function serializeBlock(node: RootContent, isOther: boolean): string {
  switch (node.type) {
    case 'paragraph':
      return serializeInline(node.children);
    case 'heading':
      return `${'#'.repeat(node.depth)} ${escapeHeading(inlineText(node))}`;
    case 'list':
      return serializeList(node, isOther);
    case 'table':
      return serializeTable(node);
    default:
      return 'value' in node ? node.value : inlineText(node);
  }
}

function serializeList({ ordered, start, spread, children }: List, isOther: boolean): string {
  const mark = (index: number): string => {
    if (ordered) return `${(start ?? 1) + index}${isOther ? ')' : '.'}`;
    return isOther ? '*' : '-';
  };
  return children.map((item, index) => serializeItem(item, mark(index))).join(spread ? '\n\n' : '\n');
}

function serializeItem({ children, spread }: ListItem, mark: string): string {
  const indent = ' '.repeat(mark.length + 1);
  const text = joinBlocks(children, spread ? '\n\n' : '\n');
  return `${mark} ${text.replace(/\n(?!\n|$)/g, `\n${indent}`)}`.trimEnd();
}

const ALIGNMENTS = { left: ':--', center: ':-:', right: '--:', none: '---' } as const;

function serializeTable({ align, children }: Table): string {
  const rows = children.map(({ children: cells }) => {
    const written = cells.map((cell) => serializeInline(cell.children).replace(/\n/g, ' ').replace(/\|/g, '\\|'));
    return `|${written.map((cell) => (cell === '' ? '  |' : ` ${cell} |`)).join('')}`;
  });
  const [head = '', ...body] = rows;
  const columns = children[0]?.children ?? [];
  const rule = `|${columns.map((_, index) => ` ${ALIGNMENTS[align?.[index] ?? 'none']} |`).join('')}`;
  return [head, rule, ...body].join('\n');
}

import type { Node, Parent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import type { Blocks } from '../../domain/meeting/meeting.ts';

/**
 * The text of blocks as stored, one line per paragraph, list item paragraph or table row; cells are parted by tabs.
 * Line ends inside a paragraph are kept as they stand in the file, and so is a hard one.
 */
export function plainText(blocks: Blocks): string {
  return blocks.flatMap(linesOf).join('\n');
}

function linesOf(node: Node): string[] {
  if (node.type === 'tableRow') return [(node as Parent).children.map((cell) => inlineText(cell)).join('\t')];
  if (node.type === 'paragraph' || node.type === 'heading') return [inlineText(node)];
  if ('children' in node) return (node as Parent).children.flatMap(linesOf);
  return 'value' in node ? [String(node.value)] : [];
}

/** The words of a node; unlike the library's, with the line ends that part them. */
function inlineText(node: Node): string {
  if (node.type === 'break') return '\n';
  return 'children' in node ? (node as Parent).children.map(inlineText).join('') : wordsOf(node);
}

import type { Link, PhrasingContent } from 'mdast';
import { toString as inlineText } from 'mdast-util-to-string';
import { escapeText } from './text.ts';

/** Writes the content of a paragraph or a table cell. */
export function serializeInline(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node, index) => {
      const written = serializeNode(node);
      // `![` is an image.
      return nodes[index + 1]?.type === 'link' && written.endsWith('!') ? `${written.slice(0, -1)}\\!` : written;
    })
    .join('');
}

function serializeNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value);
    case 'strong':
      return `**${serializeInline(node.children)}**`;
    case 'emphasis':
      return `*${serializeInline(node.children)}*`;
    case 'delete':
      return `~~${serializeInline(node.children)}~~`;
    case 'break':
      return '\\\n';
    case 'link':
      return serializeLink(node);
    case 'html':
      return node.value;
    default:
      // What else the parser knows is no part of a record; its words are.
      return escapeText(inlineText(node));
  }
}

/** `<https://…>` where the text is the address: what follows may be a letter, and must not become part of it. */
function serializeLink({ url, children }: Link): string {
  const text = inlineText({ type: 'paragraph', children });
  const isPlain = children.length === 1 && children[0]?.type === 'text';
  if (isPlain && (url === text || url === `mailto:${text}`) && !/[\s<>\\]/.test(text)) return `<${text}>`;
  const label = children
    .map((child) => (child.type === 'text' ? escapeText(child.value).replace(/\]/g, '\\]') : serializeNode(child)))
    .join('');
  return `[${label}](<${url.replace(/[<>\\]/g, '\\$&')}>)`;
}

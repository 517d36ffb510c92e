import type { Nodes, Parent, RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { memberLabel } from '../../references/annotate.ts';
import { type RecordText, writtenNote } from '../records/record-text.ts';

/** Turns an address of the site, or of another one, into what a file outside of it can follow. */
export type Href = (address: string) => string;

/** The blocks of a text, in the words of HTML that Akoma Ntoso has; a note is a remark in a paragraph of its own. */
export function aknBlocks(parts: RecordText, href: Href): Element[] {
  return parts.flatMap((part) =>
    part.type === 'blocks'
      ? part.blocks.map((block) => blockOf(block, href))
      : x('p', { class: part.kind }, [x('remark', REMARKS[part.kind], writtenNote(part))]),
  );
}

/** Only what happens in the room has a type of its own there. */
const REMARKS = {
  stage: { type: 'sceneDescription' },
  supplement: { status: 'edited' },
  withheld: { status: 'removed' },
  editorial: { status: 'edited' },
} as const;

function blockOf(node: RootContent, href: Href): Element {
  switch (node.type) {
    case 'list':
      return x(
        node.ordered ? 'ol' : 'ul',
        node.children.map(({ children }) =>
          x(
            'li',
            children.map((child) => blockOf(child, href)),
          ),
        ),
      );
    case 'table':
      return x(
        'table',
        node.children.map(({ children }, row) =>
          x(
            'tr',
            children.map((cell) => x(row === 0 ? 'th' : 'td', [x('p', inline(cell, href))])),
          ),
        ),
      );
    case 'heading':
      return x('block', { name: 'heading' }, inline(node, href));
    default:
      return x('p', 'children' in node ? inline(node, href) : [wordsOf(node)].map(text));
  }
}

const text = (value: string): ElementContent => ({ type: 'text', value });

function inline(node: Nodes, href: Href): ElementContent[] {
  return 'children' in node ? (node as Parent).children.flatMap((child) => inlineOf(child as Nodes, href)) : [];
}

function inlineOf(node: Nodes, href: Href): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [text(node.value)];
    case 'break':
      return [x('br')];
    case 'strong':
      return [x('b', inline(node, href))];
    case 'emphasis':
      return [x('i', inline(node, href))];
    case 'image':
      return [x('img', { src: href(node.url), alt: node.alt ?? '' })];
    case 'link': {
      const label = memberLabel(node);
      // A member of a range has no words in the text; an address elsewhere is no reference of the record.
      if (node.url.startsWith('/'))
        return [x('ref', { href: href(node.url), ...(label === '' ? {} : { title: label }) }, inline(node, href))];
      return [x('a', { href: node.url }, inline(node, href))];
    }
    default:
      return 'children' in node ? inline(node, href) : [text(wordsOf(node))];
  }
}

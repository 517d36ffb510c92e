import type { Heading, Html, Image, Nodes, Parent, Root, Text } from 'mdast';
import { toString as inlineText } from 'mdast-util-to-string';
import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { Position } from '../../../text/span.ts';
import { findUnclearAddresses } from '../bare-links.ts';
import { pictureFile } from '../images.ts';

/**
 * What a record may not hold, and how a secretary knows it. Left are headings, paragraphs, lists, tables, emphasis,
 * plain links, and pictures of the council's own files: what reads well unrendered and means the same in every export.
 */
const REFUSED: Readonly<Partial<Record<Nodes['type'], string>>> = {
  blockquote: '引用（行頭の「>」）',
  code: 'コードの囲み（行頭の空白4つ、または「```」）',
  definition: 'リンク先の定義（[ ]: の行）',
  delete: '取消線（~~ ~~）',
  footnoteDefinition: '脚注（[^ ]: の行）',
  footnoteReference: '脚注（[^ ]）',
  imageReference: '画像（![ ][ ]）',
  inlineCode: 'コード（「`」で囲んだ文字）',
  linkReference: '定義を使うリンク（[ ][ ]）',
  thematicBreak: '区切り線（---、***）',
};

/** An e-mail address in a text becomes a mailto link by itself. */
const LINK_TARGET = /^(?:https?:\/\/|mailto:)/;

/** Where a node begins in the file. */
type Place = (node: Nodes) => Position;

/** True for a node that is an error as a whole and no part of the record. */
export function isRefused(node: Nodes): boolean {
  return node.type === 'html' || REFUSED[node.type] !== undefined;
}

/** Everything in a body that a record may not hold. */
export function checkRecordSyntax(root: Root, place: Place): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const visit = (node: Nodes, parent: Parent): void => {
    diagnostics.push(...checkNode(node, parent, place));
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  for (const node of root.children) visit(node, root);
  return diagnostics;
}

function checkNode(node: Nodes, parent: Parent, place: Place): Diagnostic[] {
  const refuse = (construct: string) => [diagnose('unsupported-markdown', place(node), { construct })];
  switch (node.type) {
    case 'html':
      return isClosed(node, parent) ? [] : [diagnose('raw-html', place(node), { text: firstTag(node.value) })];
    case 'link':
      return LINK_TARGET.test(node.url) ? [] : [diagnose('link-target', place(node), { url: node.url })];
    case 'heading':
      return checkHeading(node, parent).flatMap(refuse);
    case 'text':
      return parent.type === 'link' ? [] : checkAddresses(node, place);
    case 'image':
      return checkImage(node, place);
    case 'listItem':
      return typeof node.checked === 'boolean' ? refuse('チェックの欄（[ ]、[x]）') : [];
    default: {
      const construct = REFUSED[node.type];
      return construct === undefined ? [] : refuse(construct);
    }
  }
}

/** An address whose end nobody can tell. */
function checkAddresses(node: Text, place: Place): Diagnostic[] {
  return findUnclearAddresses(node.value).map(({ address, start }) => {
    const { file, line, column } = place(node);
    const before = node.value.slice(0, start).split('\n');
    const width = before.at(-1)?.length ?? 0;
    const at = { file, line: line + before.length - 1, column: before.length > 1 ? width + 1 : column + width };
    return diagnose('link-end-unclear', at, { address });
  });
}

/** A picture says in words what it shows, to those who cannot see it and to the search. */
function checkImage(node: Image, place: Place): Diagnostic[] {
  const { url, alt } = node;
  if (pictureFile(node) === undefined) return [diagnose('image-not-attached', place(node), { url })];
  return (alt ?? '').trim() === '' ? [diagnose('image-without-text', place(node), { url })] : [];
}

function checkHeading(node: Heading, parent: Parent): string[] {
  if (parent.type !== 'root') return ['箇条書きの中の見出し'];
  if (isUnderlined(node)) return ['下線による見出し（文のすぐ下の --- や ===）'];
  if (node.depth === 1 || node.depth > 4) return [`${node.depth}段目の見出し（${'#'.repeat(node.depth)}）`];
  return inlineText(node).trim() === '' ? ['文字のない見出し'] : [];
}

/** A paragraph with a line of --- or === right under it: markdown reads a heading where mostly none was meant. */
export function isUnderlined({ position }: Heading): boolean {
  // A heading with hashes is never longer than its line.
  return position !== undefined && position.end.line > position.start.line;
}

/** True for the closing tag of an element whose opening tag was reported. */
function isClosed(node: Html, parent: Parent): boolean {
  const name = /^<\/([a-z][\w-]*)/i.exec(node.value)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const before = parent.children.slice(0, parent.children.indexOf(node));
  return before.some((one) => one.type === 'html' && one.value.toLowerCase().startsWith(`<${name}`));
}

function firstTag(html: string): string {
  return /^<[^>\n]{0,40}>?/.exec(html)?.[0] ?? html.slice(0, 40);
}

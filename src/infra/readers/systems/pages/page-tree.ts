import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { SourceBlock } from '../../../../core/import/source-text.ts';
import { blocksOfNodes } from '../../html/read-html.ts';

type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** A page, to be taken apart by what its system calls the parts. */
export interface Page {
  readonly nodes: PageNode[];
  readonly title: string;
  /** In the order of the page. */
  readonly elements: readonly PageElement[];
}

/** What a page of a system comes to: its minutes, or what it is instead. */
export type PageReading =
  | { readonly blocks: readonly SourceBlock[] }
  | { readonly found: string; readonly how: string };

export function parsePage(text: string): Page {
  const { childNodes: nodes } = parse(text, { scriptingEnabled: false });
  const elements = [...elementsBelow(nodes)];
  const title = elements.find(({ tagName }) => tagName === 'title');
  return { nodes, elements, title: title ? wordsOf(title) : '' };
}

function* elementsBelow(nodes: readonly PageNode[]): Iterable<PageElement> {
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    yield node;
    waiting.push(...[...node.childNodes].reverse());
  }
}

export const attributeOf = ({ attrs }: PageElement, name: string): string =>
  attrs.find((attribute) => attribute.name === name)?.value ?? '';

export const hasClass = (element: PageElement, name: string): boolean =>
  attributeOf(element, 'class').split(/\s+/).includes(name);

export const ofClass = ({ elements }: Page, name: string): PageElement[] =>
  elements.filter((element) => hasClass(element, name));

export const ofId = ({ elements }: Page, id: string): PageElement | undefined =>
  elements.find((element) => attributeOf(element, 'id') === id);

export const withTag = (element: PageElement, tag: string): PageElement[] =>
  [...elementsBelow(element.childNodes)].filter(({ tagName }) => tagName === tag);

/** The first element below another that fits. */
export const within = (element: PageElement, fits: (element: PageElement) => boolean): PageElement | undefined =>
  [...elementsBelow(element.childNodes)].find(fits);

/** The words of an element on one line. */
export function wordsOf(element: PageElement): string {
  const texts: string[] = [];
  const visit = (nodes: readonly PageNode[]) => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
      else if ('childNodes' in node) visit(node.childNodes);
    }
  };
  visit(element.childNodes);
  return texts
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '');
}

/** Takes an element out of its page, so that what is left can be told from it. */
export function takeOut(element: PageElement): void {
  const siblings = element.parentNode?.childNodes;
  const at = siblings?.indexOf(element) ?? -1;
  if (at >= 0) siblings?.splice(at, 1);
}

/** The lines of an element as a browser shows them; what it holds besides lines has its words on one. */
export function linesOf(element: PageElement): string[] {
  const lines = blocksOfNodes([element]).flatMap((block: SourceBlock) =>
    block.type === 'line' ? [block.text] : block.rows.map((row) => row.join(' ')),
  );
  const [first, last] = [lines.findIndex(isFilled), lines.findLastIndex(isFilled)];
  return first < 0 ? [] : lines.slice(first, last + 1);
}

const isFilled = (line: string): boolean => line.trim() !== '';

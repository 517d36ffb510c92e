import { defaultTreeAdapter } from 'parse5';
import { attribute, type Element, elementsOf, type Node } from '../support/dom.ts';

/** What a reader sees in one piece: the text of a cell, a paragraph, a heading, an entry of a list. */
export interface Run {
  /** Its texts as they are written, cut where an element (a link, a mark) begins or ends. */
  readonly pieces: readonly string[];
  /** True for what a record or a page of the handbook says; around it stand the words of the template, too. */
  readonly isContent: boolean;
  /** Links to the pages that it quotes: those of the part of the page around it, and in its head those above it. */
  readonly links: readonly string[];
}

/** Ways about, things to press; drawings, whose words stand beside them. */
const LEFT_OUT = ['nav', 'button', 'form', 'script', 'style', 'template', 'svg', 'figure', 'noscript'];

/**
 * Links that name the place that they lead to, and what is said of records before and after; figures that a page counts;
 * a record that the handbook has made up, as it would be shown: its words stand before it as they are written; sentences
 * that a page makes of the facts that it shows below.
 */
const LEFT_OUT_CLASSES = [
  ...['permalink', 'item__page', 'mention__source', 'neighbours-note'],
  ...['count', 'counts', 'count-line'],
  'example__shown',
  'brief__told',
  'visually-hidden',
];

const INLINE =
  'a abbr b bdi bdo cite code del dfn em i img ins kbd mark q rp rt ruby s small span strong sub sup time u wbr';
const INLINES = new Set([...INLINE.split(' '), 'br']);

/** The runs of a page's main content, in the order of reading. */
export function readRuns(page: Node): Run[] {
  const elements = elementsOf(page);
  const main = elements.find(({ tagName }) => tagName === 'main');
  const above = elements.filter((element) => classesOf(element).includes('breadcrumbs')).flatMap(linksIn);
  const runs: Run[] = [];
  let open: { block: Element; pieces: string[] } | undefined;
  const close = () => {
    if (open?.pieces.some((piece) => piece.trim() !== '')) {
      const around = ancestorsOf(open.block);
      const isHead = around.some((element) => classesOf(element).includes('page-head'));
      const links = [...linksAround(around), ...(isHead ? above : [])];
      runs.push({ pieces: open.pieces, isContent: isInContent(around), links });
    }
    open = undefined;
  };
  const visit = (node: Node, block: Element): void => {
    if (defaultTreeAdapter.isTextNode(node)) {
      if (open?.block !== block) close();
      open ??= { block, pieces: [] };
      open.pieces.push(node.value);
    } else if (defaultTreeAdapter.isElementNode(node) && !isLeftOut(node)) {
      const isBlock = !INLINES.has(node.tagName);
      if (isBlock) close();
      for (const child of node.childNodes) visit(child, isBlock ? node : block);
      if (isBlock) close();
    }
  };
  if (main) visit(main, main);
  return runs;
}

const classesOf = (element: Element): readonly string[] => attribute(element, 'class')?.split(/\s+/) ?? [];

function isLeftOut(element: Element): boolean {
  if (LEFT_OUT.includes(element.tagName) || attribute(element, 'hidden') !== undefined) return true;
  return classesOf(element).some((name) => LEFT_OUT_CLASSES.includes(name));
}

/** What is told of a correction stands in the utterance, with the template's words around its own. */
function isInContent(around: readonly Element[]): boolean {
  const nearest = around.find((element) => isContent(element) || classesOf(element).includes('correction'));
  return nearest !== undefined && isContent(nearest);
}

function isContent(element: Element): boolean {
  return element.tagName === 'article' || classesOf(element).some((name) => name === 'prose' || name === 'note');
}

/** An entry, a row, a fact with its label, an utterance, a section: the parts of a page that are about something. */
const isPart = ({ tagName, childNodes }: Element): boolean =>
  ['li', 'tr', 'article', 'section'].includes(tagName) || childNodes.some(({ nodeName }) => nodeName === 'dt');

/** The links of the nearest part that has any. @param around an element and those around it, the nearest first */
function linksAround(around: readonly Element[]): string[] {
  for (const element of around) {
    if (element.tagName === 'main') break;
    const links = isPart(element) ? linksIn(element) : [];
    if (links.length > 0) return links;
  }
  return [];
}

const linksIn = (element: Element): string[] =>
  elementsOf(element).flatMap((one) => (one.tagName === 'a' ? (attribute(one, 'href') ?? []) : []));

/** The element and those around it, the nearest first. */
function ancestorsOf(element: Element): Element[] {
  const parent = element.parentNode;
  return [element, ...(parent && defaultTreeAdapter.isElementNode(parent) ? ancestorsOf(parent) : [])];
}

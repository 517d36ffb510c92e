import Specificity from '@bramus/specificity';
import { compile, type Options } from 'css-select';
import * as csstree from 'css-tree';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf } from './attributes.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Adapter = NonNullable<Options<Node, Element>['adapter']>;

/** A selector that can hold for a page that nobody touches. */
export interface Selector {
  readonly matches: (element: Element) => boolean;
  /** Ids; classes, attributes and states; types. */
  readonly specificity: readonly [number, number, number];
  /** An id (`#a`), class (`.a`) or type (`a`) that what it matches must have; `*` for none. */
  readonly key: string;
  readonly isBefore: boolean;
}

/** Undefined where it is none, where only a mouse brings it about, or where it is of another part than `::before`. */
export function compileSelector(source: string, adapter: Adapter): Selector | undefined {
  let isKnown = true;
  const ast = csstree.parse(source, { context: 'selector', onParseError: () => (isKnown = false) });
  if (!isKnown || ast.type !== 'Selector') return undefined;
  const specificity = Specificity.calculateForAST(ast).toArray();
  const part = ast.children.last;
  const isPart = part?.type === 'PseudoElementSelector' || (part && LEGACY_PARTS.test(csstree.generate(part)));
  if (isPart) ast.children.pop();
  const isBefore = isPart === true && part.type !== 'Raw' && 'name' in part && part.name.toString() === 'before';
  if (isPart && !isBefore) return undefined;
  const text = csstree.generate(ast) || '*';
  try {
    return { matches: compile(text, { adapter, cacheResults: false }), specificity, key: keyOf(ast), isBefore };
  } catch {
    // A state or a function that css-select does not know.
    return undefined;
  }
}

/** Parts that may be written like states, with one colon. */
const LEGACY_PARTS = /^:(?:before|after|first-line|first-letter)$/i;

function keyOf({ children }: csstree.Selector): string {
  const keys = { id: '', class: '', type: '' };
  children.forEach((node) => {
    if (node.type === 'Combinator') Object.assign(keys, { id: '', class: '', type: '' });
    else if (node.type === 'IdSelector') keys.id = `#${csstree.ident.decode(node.name)}`;
    else if (node.type === 'ClassSelector') keys.class = `.${csstree.ident.decode(node.name)}`;
    else if (node.type === 'TypeSelector') keys.type = csstree.ident.decode(node.name).toLowerCase();
  });
  return keys.id || keys.class || keys.type || '*';
}

/** How css-select walks a tree of parse5. @param step is called for each element that is looked at */
export function treeAdapter(step: () => void): Adapter {
  const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
  const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''));
  return {
    isTag: (node): node is Element => {
      step();
      return 'tagName' in node;
    },
    getName: ({ tagName }) => tagName,
    getAttributeValue: attributeOf,
    hasAttrib: (element, name) => attributeOf(element, name) !== undefined,
    getChildren: childrenOf,
    getParent: ({ parentNode }) => {
      step();
      return parentNode && 'tagName' in parentNode ? parentNode : null;
    },
    getSiblings: (node) => ('parentNode' in node && node.parentNode ? childrenOf(node.parentNode) : [node]),
    getText: textOf,
    removeSubsets: (nodes) => nodes,
  };
}

import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** All elements below a node in document order, those inside <template> too. */
export function elementsOf(node: Node): Element[] {
  return childrenOf(node).flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [child, ...elementsOf(child)] : [],
  );
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text of a node as it is written: nothing is trimmed or left out. */
export function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return childrenOf(node).map(textOf).join('');
}

/** How a report names an element: `<a id="u12">`. */
export function nameOf(element: Element): string {
  const id = attribute(element, 'id');
  return `<${element.tagName}${id ? ` id="${id}"` : ''}>`;
}

function childrenOf(node: Node): Node[] {
  if ('content' in node) return [...node.content.childNodes];
  return 'childNodes' in node ? [...node.childNodes] : [];
}

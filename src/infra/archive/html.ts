import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

interface FoundElement {
  readonly node: DefaultTreeAdapterTypes.Element;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Every element below a node, in the order of the document. */
export function elementsBelow(node: Node): FoundElement[] {
  const children: readonly Node[] = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => {
    if (!defaultTreeAdapter.isElementNode(child)) return [];
    const attributes = new Map(child.attrs.map(({ name, value }) => [name, value]));
    return [{ node: child, name: child.tagName, attributes }, ...elementsBelow(child)];
  });
}

/** The words of a node, white space at their ends left out. */
export function textOf(node: Node | undefined): string {
  if (!node) return '';
  const own = (one: Node): string => {
    if (defaultTreeAdapter.isTextNode(one)) return one.value;
    return 'childNodes' in one ? one.childNodes.map(own).join('') : '';
  };
  return own(node).replace(/\s+/g, ' ').trim();
}

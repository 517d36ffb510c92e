import { DOMParser } from 'linkedom';

/** An element by its local name: Word's parts are told apart without their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** Parses one part of a document. @throws {Error} in Japanese when it is not XML */
export function parseXml(bytes: Uint8Array, name: string): XmlElement {
  const text = new TextDecoder(bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : 'utf-8', { fatal: true }).decode(
    bytes,
  );
  const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as DomNode;
  const root = [...document.childNodes].find(({ nodeType }) => nodeType === ELEMENT);
  if (!root) throw new Error(`「${name}」がXMLではありません`);
  return convert(root);
}

function convert(node: DomNode): XmlElement {
  const children: (XmlElement | string)[] = [];
  for (const child of node.childNodes) {
    if (child.nodeType === ELEMENT) children.push(convert(child));
    else if (child.nodeType === TEXT || child.nodeType === CDATA) children.push(child.nodeValue ?? '');
  }
  const attributes: Record<string, string> = {};
  for (const { name, value } of node.attributes) attributes[localName(name)] ??= value;
  return { name: localName(node.nodeName), attributes, children };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first child of a name, or of a path of names. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) => elementsOf(at).find((inner) => inner.name === name),
    element,
  );
}

/** The `val` of a child, as Word writes most of its properties. */
export function valOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return child(element, ...path)?.attributes['val'];
}

/** A switch such as `<w:vanish/>`: on, unless its value says otherwise. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['val'] ?? '');
}

/** All text below an element, but that of the names that are left out. */
export function textBelow(element: XmlElement, leftOut: ReadonlySet<string> = new Set()): string {
  return element.children
    .map((inner) => (typeof inner === 'string' ? inner : leftOut.has(inner.name) ? '' : textBelow(inner, leftOut)))
    .join('');
}

import { textBelow, type XmlElement } from './xml.ts';

/** The characters that parts of a run stand for; undefined for what is no text. */
export function runText(element: XmlElement): string | undefined {
  const { name, attributes } = element;
  if (name === 't' || name === 'delText') return textBelow(element);
  if (name === 'tab' || name === 'ptab') return '\t';
  if (name === 'noBreakHyphen') return '\u2011';
  return name === 'sym' ? symbol(attributes) : undefined;
}

function symbol({ char = '' }: XmlElement['attributes']): string {
  return /^[0-9A-Fa-f]{4,5}$/.test(char) ? String.fromCodePoint(Number.parseInt(char, 16)) : '';
}

/** All text below an element as one line, with what is deleted. */
export function allText(element: XmlElement): string {
  const own = runText(element);
  if (own !== undefined) return own.replace(/\s+/gu, ' ');
  return element.children.map((inner) => (typeof inner === 'string' ? '' : allText(inner))).join('');
}

import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The words of an attribute that lists some, such as `class`. */
export function tokensOf(element: Element, name: string): string[] {
  return (attributeOf(element, name) ?? '').split(/\s+/).filter((token) => token !== '');
}

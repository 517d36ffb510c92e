import type { Element, ElementContent, Root } from 'hast';

/** Lets every code block scroll by itself, and be scrolled by keyboard: in place. Records hold none, the handbook does. */
export function shapeCodeBlocks(node: Root | Element): void {
  for (const child of node.children as ElementContent[]) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'pre')
      Object.assign(child.properties, { tabIndex: 0, role: 'group', ariaLabel: '入力する文字' });
    else shapeCodeBlocks(child);
  }
}

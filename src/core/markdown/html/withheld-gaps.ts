import type { ElementContent, Root, RootContent } from 'hast';
import { WITHHELD_MARK } from '../../domain/withheld/marks.ts';

/** The class of the mark of a passage that is not public; styles draw it, whatever was withheld, in one length. */
const GAP_CLASS = 'withheld-gap';

/** Makes each `〔非公開：…〕` inside a text an element of its own. Its words stay those of the record. */
export function shapeWithheldGaps(node: Root | Extract<ElementContent, { type: 'element' }>): void {
  node.children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'element') shapeWithheldGaps(child);
    return child.type === 'text' && child.value.includes('〔非公開') ? cut(child.value) : [child];
  }) as typeof node.children;
}

function cut(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { 0: mark, index } of text.matchAll(WITHHELD_MARK)) {
    if (index > end) parts.push({ type: 'text', value: text.slice(end, index) });
    const properties = { className: [GAP_CLASS] };
    parts.push({ type: 'element', tagName: 'span', properties, children: [{ type: 'text', value: mark }] });
    end = index + mark.length;
  }
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

/** Where a bar about a mark may stand: behind the part of the page that the mark is in, where only blocks stand. */
export function blockOf(mark: Element): Element {
  let block = mark;
  while (block.parentElement && !block.parentElement.matches('article, section, header, main, div.record')) {
    block = block.parentElement;
  }
  return block;
}

/** The part of the page that a mark is in and that has an address; undefined where only the page has one. */
export function addressedPart(mark: Element): Element | undefined {
  const part = mark.closest('main [id]:not(main)');
  return part ?? undefined;
}

/** Who speaks there, as the page says it; empty outside of what was said. */
export function speakerAt(mark: Element): string {
  const utterance = mark.closest<HTMLElement>('article.utterance');
  const number = (utterance?.id || utterance?.dataset['utterance'])?.slice(1);
  return utterance && number ? `${utterance.dataset['speaker']}の発言${number}` : '';
}

/** The place of the first mark that stands in an element or after it; −1 when there is no element or no such mark. */
export function firstFrom(element: Element | null, marks: readonly Element[]): number {
  if (!element) return -1;
  const after = Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING;
  return marks.findIndex((mark) => (element.compareDocumentPosition(mark) & after) !== 0);
}

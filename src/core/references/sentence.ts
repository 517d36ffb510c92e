const SENTENCE_END = /[。！？]/;

/** The sentence around an offset of a paragraph or cell: from after the last 。！？ before it to the next one, inclusive. */
export function sentenceAround(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !SENTENCE_END.test(text[start - 1] ?? '')) start -= 1;
  let end = offset;
  while (end < text.length && !SENTENCE_END.test(text[end] ?? '')) end += 1;
  return text.slice(start, end + 1).trim();
}

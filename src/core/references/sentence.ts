const SENTENCE_END = /[。！？\n]/;

/** The sentence around an offset: from after the last 。！？ or line end before it to the next one, inclusive. */
export function sentenceAround(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !SENTENCE_END.test(text[start - 1] ?? '')) start -= 1;
  let end = offset;
  while (end < text.length && !SENTENCE_END.test(text[end] ?? '')) end += 1;
  return text.slice(start, end + 1).trim();
}

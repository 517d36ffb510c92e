import { mergeSpans, type Span } from '../../text/span.ts';

const SENTENCE = /[^。！？\n]*(?:[。！？]+[」』）〕]*|\n|$)/gu;
/** UTF-16 units of a text without a match that is quoted from its beginning. */
const BEGINNING = 120;
const GAP = '……';

/**
 * The sentences of a stored text in which the places stand, as they are stored; what is left out between two of them is
 * shown as ……. Without a place (the match is in the name of the speaker) the text is quoted from its beginning.
 * @param places by their beginning
 */
export function quote(text: string, places: readonly Span[]): string {
  const quoted = places.length > 0 ? sentencesAt(text, places) : [beginning(text)];
  let shown = '';
  let end = 0;
  for (const span of quoted) {
    const passage = text.slice(span.start, span.end).trim();
    if (passage === '') continue;
    if (span.start > end && text.slice(end, span.start).trim() !== '') shown += GAP;
    else if (shown !== '') shown += text.slice(end, span.start);
    shown += passage;
    end = span.end;
  }
  return text.slice(end).trim() === '' || shown === '' ? shown : shown + GAP;
}

function sentencesAt(text: string, places: readonly Span[]): Span[] {
  const sentences = [...text.matchAll(SENTENCE)].map(
    ({ 0: sentence, index }): Span => ({ start: index, end: index + sentence.length }),
  );
  const having = sentences.filter(({ start, end }) => places.some((place) => place.start < end && place.end > start));
  return mergeSpans(having);
}

function beginning(text: string): Span {
  if (text.length <= BEGINNING) return { start: 0, end: text.length };
  const end = text.slice(0, BEGINNING).lastIndexOf('。') + 1;
  const cut = end > 0 ? end : BEGINNING;
  return { start: 0, end: /[\ud800-\udbff]/.test(text.charAt(cut - 1)) ? cut - 1 : cut };
}

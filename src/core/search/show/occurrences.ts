import type { Span } from '../../text/span.ts';
import { foldPieces } from '../fold/fold.ts';
import type { SearchWord } from '../query/query.ts';
import type { SearchForm } from '../spelling/expand-term.ts';

/** A place of stored text that reads as one of the words. */
export interface Occurrence extends Span {
  /** Place of the word in the query. */
  readonly word: number;
}

/** Every place of a stored text where one of the words stands, by its beginning. Places may overlap. */
export function findOccurrences(text: string, words: readonly SearchWord[]): Occurrence[] {
  const { folded, spanAt } = foldWithSpans(text);
  return words
    .flatMap(({ forms }, word) =>
      forms.flatMap((form) =>
        placesOf(folded, form).map((place) => ({
          word,
          start: spanAt(place).start,
          end: spanAt(place + form.folded.length - 1).end,
        })),
      ),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Every place of a folded text where a form stands. */
export function placesOf(folded: string, { folded: form, notBefore, notAfter }: SearchForm): number[] {
  const places: number[] = [];
  for (let place = folded.indexOf(form); place >= 0; place = folded.indexOf(form, place + 1)) {
    const [before, after] = [folded.charAt(place - 1), folded.charAt(place + form.length)];
    const isRefused = (before !== '' && notBefore.includes(before)) || (after !== '' && notAfter.includes(after));
    if (!isRefused) places.push(place);
  }
  return places;
}

/** The folded text, and for each of its UTF-16 offsets the span of the stored piece that it comes from. */
function foldWithSpans(text: string): { folded: string; spanAt: (offset: number) => Span } {
  const spans: Span[] = [];
  let folded = '';
  let start = 0;
  for (const piece of foldPieces(text)) {
    const span = { start, end: start + piece.stored.length };
    for (let index = 0; index < piece.folded.length; index += 1) spans.push(span);
    folded += piece.folded;
    start = span.end;
  }
  const whole = { start: 0, end: text.length };
  return { folded, spanAt: (offset) => spans[offset] ?? whole };
}

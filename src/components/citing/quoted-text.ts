import { readPageText } from '../search/landing/page-text.ts';

/** The words of the record in an utterance or a paragraph, a line for each of its lines; what was noted on them left out. */
export function quotedText(place: Element): string {
  return [...place.querySelectorAll('.prose')]
    .flatMap((part) => readPageText(part).text.split(/[\n\0]/))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

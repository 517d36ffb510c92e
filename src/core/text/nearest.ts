import { distance } from 'fastest-levenshtein';

/**
 * The candidate closest to `text` by edit distance, or undefined when none is close enough to be
 * worth offering (more than half of the longer text would have to change). Ties go to the first candidate.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const folded = text.normalize('NFKC');
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = candidate.normalize('NFKC');
    const edits = distance(folded, other);
    const limit = Math.floor(Math.max([...folded].length, [...other].length) / 2);
    if (edits <= limit && edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}

import { LABEL_END } from '../term.ts';

/** The folded label and text of a segment. */
export type FoldedSegment = readonly [label: string, text: string];

/** Where all pairs stand. */
export interface FiledPairs {
  /** Number of each pair: the first unit × 65536 + the second, as a signed number, for those are faster as keys. */
  readonly terms: ReadonlyMap<number, number>;
  /** Where the postings of each number begin; one more stands for the end. */
  readonly starts: Uint32Array;
  readonly segments: Uint32Array;
  readonly places: Uint32Array;
}

/** Counts the pairs of all segments, then files where each stands. */
export function filePairs(segments: readonly FoldedSegment[]): FiledPairs {
  const size = segments.reduce((sum, [label, text]) => sum + label.length + 1 + text.length, 0);
  const terms = new Map<number, number>();
  const ids = new Uint32Array(size);
  let counts = new Uint32Array(1 << 16);
  let length = 0;
  eachPair(segments, (term) => {
    let id = terms.get(term);
    if (id === undefined) {
      id = terms.size;
      terms.set(term, id);
      if (id === counts.length) {
        const grown = new Uint32Array(counts.length * 2);
        grown.set(counts);
        counts = grown;
      }
    }
    counts[id] = (counts[id] ?? 0) + 1;
    ids[length] = id;
    length += 1;
  });
  const starts = new Uint32Array(terms.size + 1);
  for (let id = 0; id < terms.size; id += 1) starts[id + 1] = (starts[id] ?? 0) + (counts[id] ?? 0);
  const next = starts.slice();
  const filed = { segments: new Uint32Array(length), places: new Uint32Array(length) };
  let index = 0;
  eachPair(segments, (_, segment, place) => {
    const id = ids[index] ?? 0;
    const to = next[id] ?? 0;
    filed.segments[to] = segment;
    filed.places[to] = place;
    next[id] = to + 1;
    index += 1;
  });
  return { terms, starts, ...filed };
}

function eachPair(
  segments: readonly FoldedSegment[],
  visit: (signedTerm: number, segment: number, place: number) => void,
): void {
  segments.forEach(([label, text], segment) => {
    if (label !== '') visitText(label + LABEL_END, 0);
    visitText(text, label.length + 1);

    function visitText(folded: string, start: number): void {
      let unit = folded.charCodeAt(0);
      for (let at = 0; at + 1 < folded.length; at += 1) {
        const following = folded.charCodeAt(at + 1);
        if (unit !== 0 && following !== 0) visit((unit << 16) | following, segment, start + at);
        unit = following;
      }
    }
  });
}

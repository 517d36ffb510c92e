/** A way to give Pagefind Japanese text, and to ask for it. */
export interface Variant {
  readonly name: string;
  /** As the Node API takes it; `und` is none that Pagefind knows. */
  readonly language: 'ja' | 'und';
  /** The text as Pagefind is given it. */
  readonly cut: (text: string) => string;
  /** What has to be typed for a word; undefined where it is the word. */
  readonly typed?: (word: string) => string;
  /** Whether the site that merges has to say that its visitors' words are not to be cut. */
  readonly isAskedUncut?: boolean;
}

const words = new Intl.Segmenter('ja', { granularity: 'word' });
const cutWords = (text: string): string => [...words.segment(text)].map(({ segment }) => segment).join(' ');
const cutCharacters = (text: string): string => [...text].join(' ');
const quote = (word: string): string => `"${word}"`;

/** Overlapping pairs of characters, between white space. */
function cutPairs(text: string): string {
  const pairs = text.split(/\s+/).map((run) => {
    const [first, ...rest] = [...run];
    if (first === undefined || rest.length === 0) return run;
    return rest.map((character, index) => `${index === 0 ? first : rest[index - 1]}${character}`).join(' ');
  });
  return pairs.join(' ');
}

const asItIs = (text: string): string => text;

export const VARIANTS: readonly Variant[] = [
  { name: 'ja', language: 'ja', cut: asItIs },
  { name: 'ja, typed in quotes', language: 'ja', cut: asItIs, typed: quote },
  { name: 'ja, cut into words by Intl.Segmenter', language: 'ja', cut: cutWords },
  { name: 'und', language: 'und', cut: asItIs },
  { name: 'und, cut into words by Intl.Segmenter', language: 'und', cut: cutWords },
  {
    name: 'und, pairs of characters; every query rewritten',
    language: 'und',
    cut: cutPairs,
    typed: cutPairs,
    isAskedUncut: true,
  },
  {
    name: 'und, single characters; every query rewritten, in quotes',
    language: 'und',
    cut: cutCharacters,
    typed: (word) => quote(cutCharacters(word)),
    isAskedUncut: true,
  },
];

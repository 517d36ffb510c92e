import { fold, WHITE_SPACE } from './fold.ts';

/** A word of a query: what was typed, and the folded forms that it is looked for in; any of them will do. */
export interface SearchWord {
  readonly typed: string;
  readonly forms: readonly string[];
}

export interface SearchQuery {
  /** All required; empty when nothing that can be searched was typed. */
  readonly words: readonly SearchWord[];
  /** More was typed than is searched, see {@link LONGEST_QUERY} and {@link MOST_WORDS}. */
  readonly isCut: boolean;
}

/** Characters (code points) of a query that are read. */
export const LONGEST_QUERY = 200;
export const MOST_WORDS = 20;

/** Reads what was typed. Anything can be typed; words are parted by white space, full-width spaces included. */
export function readQuery(typed: string): SearchQuery {
  const characters = [...typed];
  const written = characters.slice(0, LONGEST_QUERY).join('').split(WHITE_SPACE);
  const words = new Map<string, SearchWord>();
  for (const word of written) {
    const folded = fold(word);
    if (folded !== '' && !words.has(folded))
      words.set(folded, { typed: word, forms: [folded, ...numberForms(folded)] });
  }
  return {
    words: [...words.values()].slice(0, MOST_WORDS),
    isCut: characters.length > LONGEST_QUERY || words.size > MOST_WORDS,
  };
}

const GROUPED = /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/g;
/** Years and the parts of dates, telephone numbers and decimals are never grouped. */
const UNGROUPED = /(?<![\d.,ー/])\d{4,}(?![\d.,ー/年])/g;

/** `6,000` is also looked for as `6000`, and the other way round: records write both. */
function numberForms(folded: string): string[] {
  const forms = [
    folded.replace(GROUPED, (number) => number.replaceAll(',', '')),
    folded.replace(UNGROUPED, (number) => number.replace(/\B(?=(?:\d{3})+$)/g, ',')),
  ];
  return forms.filter((form) => form !== folded);
}

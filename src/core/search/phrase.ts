import { encodeCharacter } from './token-code.ts';
import { tokenisePhrase } from './tokenise.ts';

/** The index of words, of which the browser loads the parts that a query needs. */
export interface WordIndex {
  /** Loads the parts of the index that hold any of these words. */
  preload(words: readonly string[]): Promise<void>;
  /**
   * The documents that have all of these words, or words that begin with them, each with the places of all of them,
   * ascending. Pagefind may leave a word unheeded that no document has.
   */
  locate(words: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>;
}

/** Where a phrase begins, in tokens, by id of the document. */
export type Occurrences = ReadonlyMap<string, readonly number[]>;

/**
 * Every place where a folded phrase stands. A phrase of two characters or more is a run of tokens; a single character
 * is whatever token begins with it.
 */
export async function findPhrase(index: WordIndex, folded: string): Promise<Occurrences> {
  const tokens = tokenisePhrase(folded);
  if (tokens.length === 0) return findCharacter(index, folded);
  await index.preload(tokens);
  let found: Occurrences | undefined;
  for (const { offset, tokens } of cutIntoWindows(folded)) {
    const runs = findRuns(await index.locate(tokens), tokens.length, offset);
    found = found ? intersect(found, runs) : runs;
  }
  return found ?? new Map();
}

async function findCharacter(index: WordIndex, character: string): Promise<Occurrences> {
  if (character === '') return new Map();
  const code = encodeCharacter(character);
  await index.preload([code, ...FOLLOWERS.map((follower) => code + follower)]);
  return index.locate([code]);
}

/**
 * What may follow a character in a token. The tokens of one character can fill several parts of the index, and Pagefind
 * loads the part of a word it is asked for: so it is asked for all words that the character can begin.
 */
const FOLLOWERS: readonly string[] = [
  ...range('0', '9'),
  ...range('a', 'z'),
  ...range('ぁ', 'ゖ'),
  ...range('ァ', 'ヾ'),
  ...range('一', '鿿'),
  ...range('ꀀ', 'ꑌ'),
];

function range(first: string, last: string): string[] {
  const from = first.charCodeAt(0);
  return Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, index) => String.fromCharCode(from + index));
}

interface Window {
  /** Characters of the phrase before the window. */
  readonly offset: number;
  readonly tokens: readonly string[];
}

/**
 * Cuts a phrase into windows in which no character stands twice (コールセンター: コールセンタ, ター); neighbours share a
 * character, so that no token is lost. The index tells the places of a window's tokens without telling which token
 * stands where; where all characters differ, tokens that follow one another can only be those of the window in order.
 */
function cutIntoWindows(folded: string): Window[] {
  const characters = [...folded];
  const windows: Window[] = [];
  let start = 0;
  while (start < characters.length - 1) {
    let end = start + 1;
    while (end < characters.length && !characters.slice(start, end).includes(characters[end] ?? '')) end += 1;
    // A doubled character (国国) is a window of one token.
    end = Math.max(end, start + 2);
    windows.push({ offset: start, tokens: tokenisePhrase(characters.slice(start, end).join('')) });
    start = end - 1;
  }
  return windows;
}

/** The beginnings of runs of `length` places, moved back by `offset`. */
function findRuns(places: ReadonlyMap<string, readonly number[]>, length: number, offset: number): Occurrences {
  const runs = new Map<string, readonly number[]>();
  for (const [id, own] of places) {
    const begins: number[] = [];
    let run = 0;
    own.forEach((place, index) => {
      run = place - 1 === own[index - 1] ? run + 1 : 1;
      if (run >= length) begins.push(place - length + 1 - offset);
    });
    if (begins.length > 0) runs.set(id, begins);
  }
  return runs;
}

function intersect(a: Occurrences, b: Occurrences): Occurrences {
  const both = new Map<string, readonly number[]>();
  for (const [id, places] of a) {
    const others = new Set(b.get(id));
    const common = places.filter((place) => others.has(place));
    if (common.length > 0) both.set(id, common);
  }
  return both;
}

/** Where any of the folded forms stands. */
export async function findAnyPhrase(index: WordIndex, forms: readonly string[]): Promise<Occurrences> {
  const found = new Map<string, readonly number[]>();
  for (const form of forms) {
    for (const [id, places] of await findPhrase(index, form)) found.set(id, [...(found.get(id) ?? []), ...places]);
  }
  return found;
}

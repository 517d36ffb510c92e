import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Place, readRecord } from './read-record.ts';
import { readAs } from './reading.ts';

/** What a search for some words must and may find, as addresses of places. */
export interface Expected {
  /** Each place that has all of the words: a search that is complete finds it. */
  readonly required: ReadonlySet<string>;
  /** True for a place or a fact that has all of the words. */
  readonly allows: (address: string) => boolean;
}

/** A text of a page that may be found, but need not be: see facts.ts. */
export interface Fact {
  readonly address: string;
  readonly text: string;
}

/** What narrows a search down. */
export interface Limits {
  /** Words, as they read, that the place has not. */
  readonly none?: readonly string[];
  /** Which places count at all. */
  readonly only?: (place: Place) => boolean;
}

export interface Truth {
  readonly places: readonly Place[];
  /** Expected of a search for all of the words, each of which may be any of its alternatives, as they read. */
  expect(words: readonly (readonly string[])[], limits?: Limits): Expected;
}

/**
 * Reads every meeting of a content folder.
 * @param factsOf what the page of a meeting shows besides its record
 * @param others what all other pages show
 */
export async function readTruth(
  content: string,
  factsOf: (page: string) => Promise<readonly Fact[]> = () => Promise.resolve([]),
  others: readonly Fact[] = [],
): Promise<Truth> {
  const files = (await readdir(content, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const meetings = files.filter((file) => /^[^/]+\/meetings\/[^/]+\.md$/.test(file)).sort();
  const read = meetings.map(async (file) => {
    const page = `${file.replace(/\.md$/, '')}/`;
    const places = readRecord(page, await readFile(join(content, file), 'utf8'));
    const facts = (await factsOf(page)).map(readFact);
    return {
      places: places.map((place) => ({ ...place, page, texts: [readAs(place.label), readAs(place.text)] })),
      facts,
    };
  });
  const all = await Promise.all(read);
  return truthOf(
    all.flatMap(({ places }) => places),
    [...all.flatMap(({ facts }) => facts), ...others.map(readFact)],
  );
}

interface ReadText {
  readonly address: string;
  readonly page: string;
  readonly texts: readonly string[];
}

const readFact = ({ address, text }: Fact): ReadText => ({
  address,
  page: address.replace(/#.*$/, ''),
  texts: [readAs(text)],
});

interface ReadPlace extends Place, ReadText {}

function truthOf(places: readonly ReadPlace[], facts: readonly ReadText[]): Truth {
  return {
    places,
    expect: (words, { none = [], only = () => true } = {}) => {
      const isRefused = having(none);
      const counted = places.filter((place) => only(place) && !isRefused(place));
      const hasAll = (text: ReadText) => words.every((alternatives) => having(alternatives)(text));
      const required = new Set(counted.filter(hasAll).map(({ address }) => address));
      const allowed = new Set(facts.filter(hasAll).map(({ address }) => address));
      return { required, allows: (address) => required.has(address) || allowed.has(address) };
    },
  };
}

const having =
  (alternatives: readonly string[]) =>
  ({ texts }: ReadText): boolean =>
    alternatives.some((word) => texts.some((text) => text.includes(word)));

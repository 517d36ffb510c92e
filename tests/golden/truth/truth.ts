import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Place, readRecord } from './read-record.ts';
import { readAs } from './reading.ts';

/** What a search for some words must and may find, as addresses of places. */
export interface Expected {
  /** Each place that has a word, in a matter that has all of them: a search that is complete finds it. */
  readonly required: ReadonlySet<string>;
  /** True for a place or a fact that has a word, in a meeting that has all of them. */
  readonly allows: (address: string) => boolean;
}

/** A text of a meeting's page that may be found, but need not be: see facts.ts. */
export interface Fact {
  readonly address: string;
  readonly text: string;
}

/** What narrows a search down. */
export interface Limits {
  /** Words, as they read, that no place of a matter has. */
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
 */
export async function readTruth(
  content: string,
  factsOf: (page: string) => Promise<readonly Fact[]> = () => Promise.resolve([]),
): Promise<Truth> {
  const files = (await readdir(content, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const meetings = files.filter((file) => /^[^/]+\/meetings\/[^/]+\.md$/.test(file)).sort();
  const read = meetings.map(async (file) => {
    const page = `${file.replace(/\.md$/, '')}/`;
    const places = readRecord(page, await readFile(join(content, file), 'utf8'));
    const facts = (await factsOf(page)).map(({ address, text }) => ({ address, page, texts: [readAs(text)] }));
    return { places: withMatters(page, places), facts };
  });
  const all = await Promise.all(read);
  return truthOf(
    all.flatMap(({ places }) => places),
    all.flatMap(({ facts }) => facts),
  );
}

interface ReadText {
  readonly address: string;
  readonly page: string;
  readonly texts: readonly string[];
}

interface ReadPlace extends Place, ReadText {
  /** Places of one matter have one key: words are looked for together in a matter. */
  readonly matter: string;
}

/** Items that one heading names are one matter; what belongs to no item is the meeting's own. */
function withMatters(page: string, places: readonly Place[]): ReadPlace[] {
  const matterOf = new Map<string, string>();
  for (const { items } of places) {
    const joined = new Set(items.map((item) => matterOf.get(item) ?? item));
    const [matter = ''] = joined;
    for (const item of items) matterOf.set(item, matter);
    for (const [item, own] of matterOf) if (joined.has(own)) matterOf.set(item, matter);
  }
  return places.map((place) => ({
    ...place,
    texts: [readAs(place.label), readAs(place.text)],
    page,
    matter: `${page}${matterOf.get(place.items[0] ?? '') ?? ''}`,
  }));
}

function truthOf(places: readonly ReadPlace[], facts: readonly ReadText[]): Truth {
  return {
    places,
    expect: (words, { none = [], only = () => true } = {}) => {
      const isRefused = having(none);
      const refused = new Set(places.filter(isRefused).map(({ matter }) => matter));
      const counted = places.filter((place) => only(place) && !refused.has(place.matter));
      const placesWith = words.map((alternatives) => counted.filter(having(alternatives)));
      const texts = [...places.filter(only), ...facts].filter((text) => !isRefused(text));
      const textsWith = words.map((alternatives) => texts.filter(having(alternatives)));
      const matters = common(placesWith.map((some) => new Set(some.map(({ matter }) => matter))));
      const pages = common(textsWith.map((some) => new Set(some.map(({ page }) => page))));
      const allowed = textsWith.flat().filter(({ page }) => pages.has(page));
      const allowedAddresses = new Set(allowed.map(({ address }) => address));
      return {
        required: new Set(
          placesWith
            .flat()
            .filter(({ matter }) => matters.has(matter))
            .map(({ address }) => address),
        ),
        allows: (address) => allowedAddresses.has(address),
      };
    },
  };
}

const having =
  (alternatives: readonly string[]) =>
  ({ texts }: ReadText): boolean =>
    alternatives.some((word) => texts.some((text) => text.includes(word)));

function common(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...others] = sets;
  return others.reduce((left, other) => left.intersection(other), first ?? new Set<string>());
}

import type { CatalogueEntry, Locate } from '../index/catalogue.ts';
import type { Shard } from '../index/shard.ts';
import type { SearchQuery, SearchWord, SpeakerTest } from '../query/query.ts';
import { asksOfFacets, type Filters, isAsked, passesFields } from './facets.ts';
import { findForm } from './phrase.ts';
import { findSpeaker } from './speaker.ts';

/** A document in which something that was asked for stands. */
export interface Match {
  readonly entry: CatalogueEntry;
  /**
   * Its segments that come into question, by place in the document, each with what it has as bits: the words of the
   * query, then the excluded words, then the speakers, in the order of the query.
   */
  readonly segments: ReadonlyMap<number, number>;
  /** The segments that have a form, by {@link formKey}; of words with several forms only. */
  readonly forms: ReadonlyMap<string, ReadonlySet<number>>;
}

export const formKey = (word: number, form: number): string => `${word}/${form}`;

/**
 * Every document that has something of what is asked for, newest first. Exact, without loading a document: the index
 * knows the places of the terms, the catalogue where the segments begin.
 * @param shards newest first
 * @param filters those that the matches will be held against: facets are loaded for them, and an empty query finds all
 */
export async function findMatches(
  shards: readonly Shard[],
  query: SearchQuery,
  filters: Filters = {},
): Promise<Match[]> {
  if (!isAsked(query, filters)) return [];
  const found = await Promise.all(
    shards.map(async (shard) => {
      const own = await findInShard(shard, query);
      if (asksOfFacets(filters, query.fields)) await shard.catalogue.loadFacets();
      return own;
    }),
  );
  return found.flat();
}

interface FoundWord {
  /** Segments of the shard, for each form. */
  readonly forms: readonly Uint32Array[];
}

async function findInShard(shard: Shard, query: SearchQuery): Promise<Match[]> {
  const [words, excluded, speakers] = await Promise.all([
    Promise.all(query.words.map((word) => findWord(shard, word))),
    Promise.all(query.excluded.map((word) => findWord(shard, word))),
    Promise.all(query.speakers.map((test) => findSpeakers(shard, test))),
  ]);
  const bits = new Map<number, number>();
  const mark = (segments: Iterable<number>, bit: number) => {
    for (const segment of segments) bits.set(segment, (bits.get(segment) ?? 0) | (1 << bit));
  };
  const start = startOf(query, speakers);
  if (words.length > 0) {
    for (const [bit, { forms }] of words.entries()) for (const segments of forms) mark(segments, bit);
  } else {
    for (const segment of start ?? (await segmentsPassing(shard, query))) bits.set(segment, 0);
  }
  const add = (segments: Iterable<number>, bit: number) => {
    for (const segment of segments) {
      const known = bits.get(segment);
      if (known !== undefined) bits.set(segment, known | (1 << bit));
    }
  };
  for (const [index, { forms }] of excluded.entries()) for (const own of forms) add(own, words.length + index);
  for (const [index, own] of speakers.entries()) add(own, words.length + excluded.length + index);
  return gather(await shard.catalogue.open(bits.keys()), bits, words);
}

async function findWord({ index }: Shard, { forms }: SearchWord): Promise<FoundWord> {
  return { forms: await Promise.all(forms.map((form) => findForm(index, form))) };
}

async function findSpeakers({ index }: Shard, { names }: SpeakerTest): Promise<ReadonlySet<number>> {
  const found = await Promise.all(names.map((name) => findSpeaker(index, name)));
  return new Set(found.flatMap((segments) => [...segments]));
}

/** Without words, what a named speaker says is asked for. */
function startOf(query: SearchQuery, speakers: readonly ReadonlySet<number>[]): ReadonlySet<number> | undefined {
  return speakers[query.speakers.findIndex(({ isNegated }) => !isNegated)];
}

/** Without words and speakers, all of the documents that the fields let pass. */
async function segmentsPassing({ catalogue }: Shard, query: SearchQuery): Promise<number[]> {
  const all = await catalogue.all();
  if (query.fields.length > 0) await catalogue.loadFacets();
  return all.flatMap(({ entry, first }) =>
    passesFields(entry, query.fields) ? Array.from({ length: entry.segments }, (_, place) => first + place) : [],
  );
}

function gather(locate: Locate, bits: ReadonlyMap<number, number>, words: readonly FoundWord[]): Match[] {
  const matches: { entry: CatalogueEntry; segments: Map<number, number>; forms: Map<string, Set<number>> }[] = [];
  const matchOf = new Map<CatalogueEntry, (typeof matches)[number]>();
  for (const [segment, own] of [...bits].sort(([a], [b]) => a - b)) {
    const { entry, place } = locate(segment);
    let match = matchOf.get(entry);
    if (!match) {
      match = { entry, segments: new Map(), forms: new Map() };
      matchOf.set(entry, match);
      matches.push(match);
    }
    match.segments.set(place, own);
  }
  for (const [word, { forms }] of words.entries()) {
    if (forms.length < 2) continue;
    for (const [form, segments] of forms.entries()) {
      for (const segment of segments) {
        const { entry, place } = locate(segment);
        const own = matchOf.get(entry)?.forms;
        const places = own?.get(formKey(word, form)) ?? new Set<number>();
        places.add(place);
        own?.set(formKey(word, form), places);
      }
    }
  }
  return matches;
}

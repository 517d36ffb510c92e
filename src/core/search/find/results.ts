import type { CatalogueEntry } from '../index/catalogue.ts';
import type { SearchQuery } from '../query/query.ts';
import { type Facet, type Filters, passesFields, passesFilters, passesRoles, rolesOf, valuesOf } from './facets.ts';
import { formKey, type Match } from './match.ts';

/**
 * How close the words must stand: all in one segment (an utterance, a passage), or all in one matter, where a segment is
 * a hit when it has any of them.
 */
export const SCOPES = ['segment', 'matter'] as const;
export type Scope = (typeof SCOPES)[number];

/** The hits of one document: places of segments, each with its words as bits. */
interface DocumentHits {
  readonly entry: CatalogueEntry;
  readonly hits: ReadonlyMap<number, number>;
}

/** A matter (an item of a meeting, or items taken up together; else the rest of a meeting) with hits. */
export interface Result {
  readonly matter: number;
  readonly meeting: number;
  readonly documents: readonly DocumentHits[];
}

/** What makes a segment a hit and a matter a result. */
export interface Wanted {
  readonly query: SearchQuery;
  readonly scope: Scope;
  /** The words that are required, as bits; those of {@link Match.segments}. */
  readonly words: number;
  /** Each document is a result of its own, whatever it was taken up with; see listing.ts. */
  readonly isListing?: boolean;
}

/** @param words bits of the words that are required; all of them, unless told otherwise */
export function wantedOf(query: SearchQuery, scope: Scope, words = allWords(query.words.length)): Wanted {
  return { query, scope, words };
}

/** The bits of so many words. */
export const allWords = (words: number): number => 2 ** words - 1;

/** The results among the matches, newest first. The filters come before the words: what they leave out does not count. */
export function findResults(matches: readonly Match[], wanted: Wanted, filters: Filters): Result[] {
  return joinMatters(findHits(matches, wanted, filters), wanted);
}

/** The matters that have any of the words, and in them the segments that do, newest first. */
export function findNearHits(matches: readonly Match[], query: SearchQuery, filters: Filters): Result[] {
  return joinMatters(findHits(matches, wantedOf(query, 'matter'), filters), { words: 0 });
}

/** Segments that are hits. */
export function countHits(results: readonly Result[]): number {
  return results.reduce((sum, { documents }) => sum + documents.reduce((own, { hits }) => own + hits.size, 0), 0);
}

/** The hits that there would be with a value of a facet chosen, or with none, and the other filters as they are. */
export interface FacetCount {
  readonly any: number;
  readonly values: ReadonlyMap<string, number>;
}

export function countFacet(matches: readonly Match[], wanted: Wanted, filters: Filters, facet: Facet): FacetCount {
  const { [facet]: _, ...others } = filters;
  const passing = findHits(matches, wanted, others);
  const byValue = new Map<string, DocumentHits[]>();
  const add = (value: string, document: DocumentHits) => {
    const own = byValue.get(value);
    if (own) own.push(document);
    else byValue.set(value, [document]);
  };
  for (const document of passing) {
    if (facet !== 'role') for (const value of valuesOf(document.entry.facets, facet)) add(value, document);
    else for (const [role, hits] of splitByRole(document)) add(role, { ...document, hits });
  }
  const count = (some: readonly DocumentHits[]) => countHits(joinMatters(some, wanted));
  return { any: count(passing), values: new Map([...byValue].map(([value, some]) => [value, count(some)])) };
}

function splitByRole({ entry, hits }: DocumentHits): Map<string, Map<number, number>> {
  const byRole = new Map<string, Map<number, number>>();
  for (const [place, words] of hits) {
    for (const role of rolesOf(entry, place)) {
      const own = byRole.get(role) ?? new Map<number, number>();
      byRole.set(role, own.set(place, words));
    }
  }
  return byRole;
}

/** For each word and each of its forms, the hits that have it. Of a word with one form there is nothing to count. */
export function countForms(matches: readonly Match[], results: readonly Result[], { words }: SearchQuery): number[][] {
  const hitsOf = new Map(
    results.flatMap(({ documents }) => documents.map(({ entry, hits }) => [entry, hits] as const)),
  );
  const having =
    (key: string) =>
    (sum: number, { entry, forms }: Match) => {
      const hits = hitsOf.get(entry);
      const places = hits ? [...(forms.get(key) ?? [])].filter((place) => hits.has(place)) : [];
      return sum + places.length;
    };
  return words.map(({ forms }, word) =>
    forms.length < 2 ? [] : forms.map((_, form) => matches.reduce(having(formKey(word, form)), 0)),
  );
}

/** The segments that may be hits; in the scope of a matter, as far as one segment can tell. */
function findHits(matches: readonly Match[], wanted: Wanted, filters: Filters): DocumentHits[] {
  const { words, scope, query } = wanted;
  const excluded = query.excluded.map(() => true);
  const refused = maskOf(excluded, query.words.length) | maskOf(speakerBits(query, true), speakersFrom(query));
  const required = maskOf(speakerBits(query, false), speakersFrom(query));
  const looksAtRoles = filters.role !== undefined || query.fields.some(({ field }) => field === 'role');
  return matches.flatMap((match): DocumentHits[] => {
    const { entry, segments } = match;
    if (!passesFilters(entry, filters) || !passesFields(entry, query.fields)) return [];
    const hits = new Map<number, number>();
    for (const [place, bits] of segments) {
      if ((bits & refused) !== 0 || (bits & required) !== required) continue;
      const own = bits & words;
      if (scope === 'segment' ? own !== words : own === 0 && words !== 0) continue;
      // A label that reads like a name is no speaker's where nobody speaks.
      if (required !== 0 && place >= entry.utterances) continue;
      if (looksAtRoles && !passesRoles(rolesOf(entry, place), filters.role, query.fields)) continue;
      hits.set(place, own);
    }
    return hits.size === 0 ? [] : [{ entry, hits }];
  });
}

const speakersFrom = (query: SearchQuery): number => query.words.length + query.excluded.length;
const speakerBits = (query: SearchQuery, isNegated: boolean) =>
  query.speakers.map((test) => test.isNegated === isNegated);
const maskOf = (bits: readonly boolean[], from: number): number =>
  bits.reduce((mask, isSet, index) => (isSet ? mask | (1 << (from + index)) : mask), 0);

/** @param words bits of the words that a matter must have */
function joinMatters(
  documents: readonly DocumentHits[],
  { words, isListing }: Pick<Wanted, 'words' | 'isListing'>,
): Result[] {
  if (isListing) {
    return documents.map((own) => ({ matter: own.entry.matter, meeting: own.entry.meeting, documents: [own] }));
  }
  const matters = new Map<number, DocumentHits[]>();
  for (const document of documents) {
    const own = matters.get(document.entry.matter);
    if (own) own.push(document);
    else matters.set(document.entry.matter, [document]);
  }
  return [...matters]
    .filter(([, own]) => (unionOf(own) & words) === words)
    .map(([matter, own]) => ({ matter, meeting: own[0]?.entry.meeting ?? 0, documents: own }));
}

function unionOf(documents: readonly DocumentHits[]): number {
  let union = 0;
  for (const { hits } of documents) for (const words of hits.values()) union |= words;
  return union;
}

import type { Trait } from '../documents/traits.ts';
import type { Filters } from '../find/facets.ts';
import type { Match } from '../find/match.ts';
import { type ArchiveSize, isProceduralAt } from '../find/order.ts';
import { findNearHits, type Result } from '../find/results.ts';
import { countBits } from '../find/word-bits.ts';
import type { CatalogueEntry } from '../index/catalogue.ts';
import type { RelaxedQuery, RelaxedWord } from './relax-query.ts';

/** A matter that has some of the words, with the segments that have most of them. */
export interface NearResult extends Result {
  /** The words of the question that it has nowhere. */
  readonly missing: readonly RelaxedWord[];
}

/** What a part counts: words that stand together as they were typed more than each alone, pairs of characters little. */
const WEIGHTS: Readonly<Record<RelaxedWord['kind'], number>> = { word: 1, run: 1.2, pair: 0.4 };
/** Of the pairs of a word that may be misspelled, the share that must be there: fewer are another word's. */
const LEAST_PAIRS = 0.6;
/** What a segment counts that only leads the meeting through its order. */
const PROCEDURAL_WEIGHT = 0.3;
/** What the matter counts beside its best segment. */
const MATTER_WEIGHT = 0.6;
/** Saturation of BM25 in a matter: a word that stands there often says little more than one that stands there. */
const SATURATION = 2;
/** Words that ask for what a record tells of a decision, and what those of it count where it does. */
const TOLD: readonly (readonly [words: RegExp, trait: Trait])[] = [
  [/^(?:反対|保留|棄権)/, 'dissent'],
  [/^条件/, 'conditions'],
];
const TOLD_WEIGHT = 1.5;
/** Results, and segments of a result, at most: further ones have hardly anything of the question. */
const MOST_RESULTS = 10;
const MOST_HITS = 5;
/** Results that have less than this share of the best one's score answer another question. */
const LEAST_SHARE = 0.25;

/** Whether a question is one for which {@link findNear} looks at facets. */
export const asksOfTold = (query: RelaxedQuery): boolean => traitsAskedOf(query).length > 0;

const traitsAskedOf = ({ words }: RelaxedQuery): Trait[] =>
  TOLD.flatMap(([told, trait]) => (words.some(({ typed }) => told.test(typed)) ? [trait] : []));

/**
 * The matters nearest to a question, by BM25 over the parts of it that they have, in their best segment and in all.
 * @param matches of {@link findMatches} for the relaxed query
 */
export function findNear(
  matches: readonly Match[],
  query: RelaxedQuery,
  filters: Filters,
  archive: ArchiveSize,
): NearResult[] {
  const results = findNearHits(matches, query, filters);
  const weigh = weigher(query.words, results, archive);
  const asked = traitsAskedOf(query);
  const scored = results
    .map((result) => {
      const { bits, score } = scoreOf(result, weigh);
      return { result, bits, score: asked.some((trait) => hasTrait(result, trait)) ? score * TOLD_WEIGHT : score };
    })
    .sort((a, b) => b.score - a.score);
  const least = (scored[0]?.score ?? 0) * LEAST_SHARE;
  return scored
    .filter(({ score }) => score > 0 && score >= least)
    .slice(0, MOST_RESULTS)
    .map(({ result, bits }) => ({ ...best(result, weigh), missing: missingOf(query, bits) }));
}

const hasTrait = ({ documents }: Result, trait: Trait): boolean =>
  documents.some(({ entry }) => entry.facets[trait]?.includes('yes'));

/** What a segment or a matter counts by the words that it has, as bits. */
type Weigh = (bits: number) => number;

function weigher(words: readonly RelaxedWord[], results: readonly Result[], archive: ArchiveSize): Weigh {
  const rarities = words.map(({ kind }, word) => {
    const having = results.filter((result) => hasAny(result, 1 << word)).length;
    return having === 0 ? 0 : WEIGHTS[kind] * Math.log(1 + (archive.matters - having + 0.5) / (having + 0.5));
  });
  const misspelled = [...new Set(words.flatMap(({ of }) => of ?? []))].map((whole) => {
    const pairs = words.flatMap(({ of }, word) => (of === whole ? [word] : []));
    return { pairs: maskOf(pairs), least: pairs.length * LEAST_PAIRS };
  });
  return (bits) => {
    const counted = misspelled.reduce(
      (rest, { pairs, least }) => (countBits(rest & pairs) < least ? rest & ~pairs : rest),
      bits,
    );
    return rarities.reduce((sum, rarity, word) => ((counted & (1 << word)) === 0 ? sum : sum + rarity), 0);
  };
}

/** By the segment that has most, and by all of them together, as in BM25 what is found again counts ever less. */
function scoreOf(result: Result, weigh: Weigh): { bits: number; score: number } {
  let [bits, closest, sum] = [0, 0, 0];
  for (const { entry, hits } of result.documents) {
    for (const [place, own] of hits) {
      const score = weightOf(entry, place) * weigh(own);
      closest = Math.max(closest, score);
      sum += score;
      bits |= own;
    }
  }
  return { bits, score: closest + (MATTER_WEIGHT * weigh(bits) * sum) / (sum + SATURATION * closest || 1) };
}

const weightOf = (entry: CatalogueEntry, place: number): number =>
  isProceduralAt(entry, place) ? PROCEDURAL_WEIGHT : 1;

/** The segments of a result that have most of the question. */
function best(result: Result, weigh: Weigh): Result {
  const all = result.documents.flatMap(({ entry, hits }) =>
    [...hits].map(([place, bits]) => ({ entry, place, bits, score: weightOf(entry, place) * weigh(bits) })),
  );
  const kept = all
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_HITS);
  const documents = result.documents.flatMap(({ entry }) => {
    const hits = new Map(kept.flatMap((one) => (one.entry === entry ? [[one.place, one.bits] as const] : [])));
    return hits.size > 0 ? [{ entry, hits }] : [];
  });
  return { ...result, documents };
}

/** Words that stand nowhere in the result, neither by themselves nor in a run of which another spelling does. */
function missingOf({ words }: RelaxedQuery, bits: number): RelaxedWord[] {
  const isThere = (_: RelaxedWord, word: number) => (bits & (1 << word)) !== 0;
  const runs = words.filter(isThere).filter(({ kind }) => kind === 'run');
  return words.filter(
    (word, place) =>
      word.kind === 'word' && !isThere(word, place) && !runs.some(({ typed }) => typed.includes(word.typed)),
  );
}

const hasAny = ({ documents }: Result, mask: number): boolean =>
  documents.some(({ hits }) => [...hits.values()].some((bits) => (bits & mask) !== 0));

const maskOf = (places: readonly number[]): number => places.reduce((mask, place) => mask | (1 << place), 0);

import { likeness, partsOf } from './sketch.ts';
import type { WordsMark } from './words.ts';

/** What of a record names a place of which it says something: the words there changed, and it is that place still. */
export type SaysKept = (old: number, now: number) => boolean;

/** Pairs of an old and a new place. */
type Pairs = readonly (readonly [old: number, now: number])[];

/** Two texts are taken for one that was edited when their sketches agree by this much … */
const ALIKE = 0.56;
/** … and no other text comes as near, by this much. */
const MARGIN = 0.16;
/** Shorter words are said by many, many times: only where they stand says which of them they are. */
const LONG = 16;
/** Below, one part more or less in a sketch is chance. */
const SKETCHED = 12;

/**
 * Finds the places of a record again after it was edited. First what is word for word the same: between the texts that
 * each side has once, in order (patience), then what was moved. In the gaps between, what the record itself says, then
 * what is nearly the same and by the same speaker. What could be two is none: it is better to ask than to let an address
 * lead to other words.
 * @returns for each new place the index of the old one that it is; each old one at most once
 */
export function align(
  old: readonly WordsMark[],
  now: readonly WordsMark[],
  saysKept: SaysKept = () => false,
): (number | undefined)[] {
  const found = new Array<number | undefined>(now.length).fill(undefined);
  const keep = (pairs: Pairs) => {
    for (const [a, b] of pairs) found[b] = a;
  };
  keep(anchors(old.map(keyOf), now.map(keyOf)));
  keep(moved(old, now, found));
  for (const match of [sameText, kept(saysKept), nearly]) {
    for (const gap of gapsOf(old.length, found)) keep(match(old, now, gap));
  }
  return found;
}

const keyOf = ({ digest, speaker }: WordsMark): string => `${digest} ${speaker}`;

/** Old and new places between two that were found, those that were found elsewhere left out. */
interface Gap {
  readonly old: readonly number[];
  readonly now: readonly number[];
}

/** The gaps between the longest run of found places that kept their order. */
function gapsOf(olds: number, found: readonly (number | undefined)[]): Gap[] {
  const taken = new Set(found);
  const pairs = found.flatMap((a, b): (readonly [number, number])[] => (a === undefined ? [] : [[a, b]]));
  const gaps: Gap[] = [];
  let [a, b] = [-1, -1];
  for (const [nextOld, nextNow] of [...increasing(pairs), [olds, found.length] as const]) {
    const gap = {
      old: range(a + 1, nextOld).filter((place) => !taken.has(place)),
      now: range(b + 1, nextNow).filter((place) => found[place] === undefined),
    };
    if (gap.old.length > 0 && gap.now.length > 0) gaps.push(gap);
    [a, b] = [nextOld, nextNow];
  }
  return gaps;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Patience: what both have once, in order; between those, again; at last the equals of one gap, in their order. */
function anchors(old: readonly string[], now: readonly string[]): Pairs {
  const pairs: (readonly [number, number])[] = [];
  const walk = (a0: number, a1: number, b0: number, b1: number): void => {
    if (a0 >= a1 || b0 >= b1) return;
    const inOld = placesByKey(old, a0, a1);
    const inNow = placesByKey(now, b0, b1);
    const shared = [...inNow].flatMap(([key, places]) => {
      const olds = inOld.get(key);
      return olds ? [{ olds, places }] : [];
    });
    const once = shared.filter(({ olds, places }) => olds.length === 1 && places.length === 1);
    const chosen = once.length > 0 ? once : shared;
    const steps = increasing(
      chosen
        .flatMap(({ olds, places }) =>
          places.slice(0, olds.length).map((b, i): readonly [number, number] => [olds[i] as number, b]),
        )
        .sort(([, a], [, b]) => a - b),
    );
    if (steps.length === 0) return;
    pairs.push(...steps);
    let [a, b] = [a0, b0];
    for (const [nextOld, nextNow] of [...steps, [a1, b1] as const]) {
      walk(a, nextOld, b, nextNow);
      [a, b] = [nextOld + 1, nextNow + 1];
    }
  };
  walk(0, old.length, 0, now.length);
  return pairs;
}

function placesByKey(keys: readonly string[], from: number, to: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = from; at < to; at += 1) {
    const key = keys[at] as string;
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return places;
}

/** The longest run of pairs, sorted by their second, whose first increase, too. */
function increasing(pairs: Pairs): Pairs {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [a]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as readonly [number, number])[0] < a) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] as number) {
    run.push(pairs[at] as readonly [number, number]);
  }
  return run.reverse();
}

/** What was moved as it is: words that are long enough to be nobody else's, left once on each side. */
function moved(old: readonly WordsMark[], now: readonly WordsMark[], found: readonly (number | undefined)[]): Pairs {
  const taken = new Set(found);
  const isLong = ({ sketch }: WordsMark) => partsOf(sketch) >= LONG;
  const olds = placesByKey(old.map(keyOf), 0, old.length);
  const nows = placesByKey(now.map(keyOf), 0, now.length);
  return now.flatMap((mark, b): Pairs => {
    const key = keyOf(mark);
    const [a, ...twins] = olds.get(key) ?? [];
    if (a === undefined || twins.length > 0 || nows.get(key)?.length !== 1) return [];
    return found[b] === undefined && !taken.has(a) && isLong(mark) ? [[a, b]] : [];
  });
}

/** The same words under another label: those of a speaker whose label was put right. */
function sameText(old: readonly WordsMark[], now: readonly WordsMark[], gap: Gap): Pairs {
  const isAlone = gap.old.length === 1 && gap.now.length === 1;
  return onlyPairs(gap, (a, b) => {
    const [one, other] = [old[a] as WordsMark, now[b] as WordsMark];
    return one.digest === other.digest && (isAlone || partsOf(one.sketch) >= LONG);
  });
}

const kept =
  (saysKept: SaysKept) =>
  (_old: readonly WordsMark[], _now: readonly WordsMark[], gap: Gap): Pairs =>
    onlyPairs(gap, saysKept);

/** What is one of its gap's places by a test that no other of them passes. */
function onlyPairs({ old, now }: Gap, isSame: (old: number, now: number) => boolean): Pairs {
  const pairs = old.flatMap((a): Pairs => {
    const [b, ...others] = now.filter((place) => isSame(a, place));
    return b === undefined || others.length > 0 ? [] : [[a, b]];
  });
  return inOrder(pairs.filter(([, b]) => pairs.filter((pair) => pair[1] === b).length === 1));
}

/** What was edited: by the same speaker, more alike than any other pair that one of the two could be in. */
function nearly(old: readonly WordsMark[], now: readonly WordsMark[], gap: Gap): Pairs {
  const likenessOf = (a: number, b: number): number => {
    const [one, other] = [old[a] as WordsMark, now[b] as WordsMark];
    return one.speaker === other.speaker ? likeness(one.sketch, other.sketch) : 0;
  };
  const isBest = (a: number, b: number): boolean => {
    const least = likenessOf(a, b) - MARGIN;
    return (
      gap.now.every((other) => other === b || likenessOf(a, other) <= least) &&
      gap.old.every((other) => other === a || likenessOf(other, b) <= least)
    );
  };
  const isSketched = (place: WordsMark | undefined) => place !== undefined && partsOf(place.sketch) >= SKETCHED;
  return inOrder(
    gap.old.flatMap((a): Pairs => {
      const [b, ...others] = gap.now.filter((place) => likenessOf(a, place) >= ALIKE && isBest(a, place));
      return b !== undefined && others.length === 0 && isSketched(old[a]) && isSketched(now[b]) ? [[a, b]] : [];
    }),
  );
}

/** Of pairs that cross, none can be told from a text that took the place of another: all of them are left. */
function inOrder(pairs: Pairs): Pairs {
  return pairs.filter(([a, b]) => pairs.every(([c, d]) => a < c === b < d || a === c));
}

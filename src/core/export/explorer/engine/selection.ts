import type { FacetColumn, FacetName } from './facet.ts';

/** What all items must have to be shown: one of the chosen values of each facet, all words, a date between two. */
export interface Selection {
  /** Ids of values; a facet without any is left out. */
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** White space stands between words, all of which the title, the case sheet's title or the name must have. */
  readonly words: string;
  /** First and last day, ISO; empty for none. */
  readonly from: string;
  readonly to: string;
}

/** As much of the items as is needed to choose some of them. */
export interface Choosable {
  readonly size: number;
  readonly facets: Readonly<Partial<Record<FacetName, FacetColumn>>>;
  /** ISO date of each item. */
  readonly dates: readonly string[];
  /** Folded text of each item that words are looked for in; undefined while the rows are not loaded. */
  readonly texts: readonly string[] | undefined;
}

/**
 * Which items pass. Of each the number of tests that it fails is known, and which was the last: an item that fails one
 * only is what that facet's own counts have beside the items that pass, since a facet does not narrow itself.
 */
export interface Passing {
  readonly fails: Uint8Array;
  /** Place in {@link Passing.tests} of the last test that was failed. */
  readonly failed: Uint8Array;
  readonly tests: readonly (FacetName | 'words' | 'dates')[];
}

/**
 * @param wanted words folded as the texts are
 * A facet that is not loaded, and words without texts, let nothing pass: who asks loads them first.
 */
export function choose(items: Choosable, selection: Selection, wanted: readonly string[]): Passing {
  const fails = new Uint8Array(items.size);
  const failed = new Uint8Array(items.size);
  const tests: (FacetName | 'words' | 'dates')[] = [];
  const test = (name: (typeof tests)[number], passes: (item: number) => boolean): void => {
    const place = tests.push(name) - 1;
    for (let item = 0; item < items.size; item += 1) {
      if (passes(item)) continue;
      fails[item] = (fails[item] ?? 0) + 1;
      failed[item] = place;
    }
  };
  for (const [name, ids] of Object.entries(selection.chosen) as [FacetName, readonly string[]][]) {
    test(name, hasOneOf(items.facets[name], ids));
  }
  if (wanted.length > 0) {
    test('words', (item) => wanted.every((word) => items.texts?.[item]?.includes(word) ?? false));
  }
  const { from, to } = selection;
  if (from !== '' || to !== '') {
    test('dates', (item) => {
      const date = items.dates[item] ?? '';
      return date >= from && (to === '' || date <= to);
    });
  }
  return { fails, failed, tests };
}

function hasOneOf(facet: FacetColumn | undefined, ids: readonly string[]): (item: number) => boolean {
  if (!facet) return () => false;
  const { values, starts, cells } = facet;
  const wanted = new Set(ids);
  const isWanted = Uint8Array.from(values, ({ id }) => (wanted.has(id) ? 1 : 0));
  return (item) => {
    const end = starts[item + 1] ?? 0;
    for (let at = starts[item] ?? 0; at < end; at += 1) if (isWanted[cells[at] ?? 0] === 1) return true;
    return false;
  };
}

/** Those that pass, in the order of a permutation of all items. */
export function inOrder({ fails }: Passing, order: Uint32Array): Uint32Array {
  return order.filter((item) => fails[item] === 0);
}

import { align, type SaysKept } from './align.ts';
import { type LedgerEntry, placeId } from './entry.ts';
import type { WordsMark } from './words.ts';

/** A place of a record as it is now, with the entry of the ledger that it continues. */
interface PlacedId {
  /** `u12`, `p3`: its fragment, for ever. */
  readonly id: string;
  /** The index among the known entries; undefined of a place that is new. */
  readonly known: number | undefined;
}

/**
 * Gives each place of a record its permanent id: the one that it was published under, or for a new place the next number
 * that no place of the record ever had. Numbers count on and say nothing of the order, so that whoever cites `u66` need not
 * know that it was put in behind `u12`.
 * @param prefix `u` or `p` @param known the record's entries of this kind, in the order of the ledger
 */
export function permanentIds(
  prefix: string,
  known: readonly LedgerEntry[],
  now: readonly WordsMark[],
  saysKept?: (entry: LedgerEntry, now: number) => boolean,
): PlacedId[] {
  const standing = known.flatMap(({ state, words }, index) => (state === 'stands' && words ? [{ index, words }] : []));
  const says: SaysKept | undefined =
    saysKept && ((old, place) => saysKept(known[standing[old]?.index ?? 0] as LedgerEntry, place));
  const found = align(
    standing.map(({ words }) => words),
    now,
    says,
  );
  const numbers = known.map((entry) => Number(placeId(entry).slice(prefix.length)));
  let last = Math.max(0, ...numbers.filter(Number.isSafeInteger));
  return found.map((old) => {
    const index = old === undefined ? undefined : standing[old]?.index;
    if (index !== undefined) return { id: placeId(known[index] as LedgerEntry), known: index };
    last += 1;
    return { id: `${prefix}${last}`, known: undefined };
  });
}

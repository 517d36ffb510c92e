/**
 * What a record can tell of an item's decision: that somebody did not vote for it, that it hangs on conditions, that
 * the time of one of them (or of a promise) is over and nothing answers it.
 */
export const TRAITS = ['dissent', 'conditions', 'overdue'] as const;
export type Trait = (typeof TRAITS)[number];

/** `yes`: the record tells of it; `no`: it tells of none, which is not to say that there was none. */
export const TRAIT_VALUES = ['yes', 'no'] as const;

/** The values of each trait among the items of a document; of a document that belongs to no item there are none. */
export type Traits = Readonly<Partial<Record<Trait, readonly string[]>>>;

/** The traits as one number, for the column of a shard's head: two bits for each, the first trait's lowest. */
export function writeTraits(traits: Traits): number {
  const bits = TRAITS.flatMap((trait) => TRAIT_VALUES.map((value) => traits[trait]?.includes(value) ?? false));
  return bits.reduce((sum, isSet, bit) => (isSet ? sum | (1 << bit) : sum), 0);
}

export function readTraits(written: number): Traits {
  if (written === 0) return {};
  const valuesOf = (trait: number) =>
    TRAIT_VALUES.filter((_, value) => (written & (1 << (trait * TRAIT_VALUES.length + value))) !== 0);
  return Object.fromEntries(TRAITS.map((trait, index) => [trait, valuesOf(index)]));
}

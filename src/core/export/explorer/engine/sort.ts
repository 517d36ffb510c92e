/** What items are sorted by. */
export const SORT_KEYS = [
  'date',
  'label',
  'council',
  'department',
  'type',
  'outcome',
  'dissent',
  'conditions',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

export const DEFAULT_SORTING: Sorting = { key: 'date', isDescending: true };

/** The rank of each item in each order; equal ones are told apart by the newest, then by their place in the data. */
type Ranks = Readonly<Record<SortKey, ArrayLike<number>>>;

/** Sorts all items by each key once, so that what is shown is only picked out of it. */
export class Orders {
  private readonly made = new Map<string, Uint32Array>();
  private readonly ranks: Ranks;
  private readonly size: number;

  constructor(ranks: Ranks, size: number) {
    this.ranks = ranks;
    this.size = size;
  }

  /** All items in an order. */
  by({ key, isDescending }: Sorting): Uint32Array {
    const name = `${key} ${isDescending}`;
    const known = this.made.get(name);
    if (known) return known;
    const order = this.sort(key, isDescending ? -1 : 1);
    this.made.set(name, order);
    return order;
  }

  private sort(key: SortKey, direction: 1 | -1): Uint32Array {
    const own = this.ranks[key];
    const { date } = this.ranks;
    return Uint32Array.from({ length: this.size }, (_, item) => item).sort(
      (a, b) => direction * ((own[a] ?? 0) - (own[b] ?? 0)) || (date[b] ?? 0) - (date[a] ?? 0) || a - b,
    );
  }
}

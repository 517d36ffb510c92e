/** Pages by their names: the file of each below the output folder, and the digest of what it is made from. */
export type PlannedPages = Readonly<Record<string, { readonly file: string; readonly key: string }>>;

/** The pages of one council. */
export interface PlannedPart {
  /** Digest of all that they are made from. */
  readonly inputs: string;
  readonly pages: PlannedPages;
}

/** Every page of a site, council by council. */
export interface PagePlan {
  /** The pages that belong to no council. */
  readonly shared: PlannedPages;
  readonly councils: Readonly<Record<string, PlannedPart>>;
}

export function plannedPages({ shared, councils }: PagePlan): PlannedPages {
  return Object.assign({}, shared, ...Object.values(councils).map(({ pages }) => pages)) as PlannedPages;
}

/**
 * What Pagefind is told of a page of the archive, but for what meetings say on it: that is read only when it is needed,
 * see texts.ts. The words of `meta` and `filters` are shown as they are by Pagefind's user interface.
 */
export interface BundlePage {
  /** Site-absolute address without base path: Pagefind puts it below the place of the bundle. */
  readonly url: string;
  readonly title: string;
  /** Shown below the title, in this order. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** ISO date, of what has one. */
  readonly date: string | undefined;
  /** What the registries and headers say on it. */
  readonly lines: readonly string[];
}

/** What a page is about. The names are those that readers see. */
export interface PageFacts {
  /** 会議録, 諮問, 所管課. */
  readonly kind: string;
  readonly council: string;
  readonly date?: { readonly iso: string; readonly shown: string } | undefined;
  readonly types?: readonly string[];
  readonly departments?: readonly string[];
  /** In the council's own word. */
  readonly outcome?: string | undefined;
  /** In words that fit every kind of council. */
  readonly effects?: readonly string[];
}

/** A page with its facts under the words that every page of the bundle has for them. */
export function makePage(url: string, title: string, facts: PageFacts, lines: readonly string[] = []): BundlePage {
  const { kind, council, date, outcome = '', types = [], departments = [], effects = [] } = facts;
  const meta = [
    ['種類', kind],
    ['審議会', council],
    ['日付', date?.shown ?? ''],
    ['結論', outcome],
    ['所管課', departments.join('、')],
  ] as const;
  const filters = [
    ['種類', [kind]],
    ['審議会', [council]],
    ['年', date ? [`${date.iso.slice(0, 4)}年`] : []],
    ['種別', types],
    ['結論', effects],
    ['所管課', departments],
  ] as const;
  return {
    url,
    title,
    meta: Object.fromEntries(meta.filter(([, value]) => value !== '')),
    filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
    date: date?.iso,
    lines: lines.filter((line) => line !== ''),
  };
}

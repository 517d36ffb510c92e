/** One page as the peers' templates get it: everything is looked up and formatted already, to their advantage. */
export interface PeerPage {
  /** Site path without slashes at its ends; empty for the home page. */
  readonly path: string;
  /** Has pages below it. Hugo makes a section of it. */
  readonly hasChildren: boolean;
  readonly kind: string;
  readonly title: string;
  /** What stands above the title. */
  readonly over: string;
  readonly lead: string;
  readonly crumbs: readonly Link[];
  /** Pagefind is to index it. */
  readonly indexed: boolean;
  /** Pagefind's filters, as `name:value`. */
  readonly filters: readonly string[];
  readonly facts: readonly Fact[];
  /** Lists above the body. */
  readonly sections: readonly Section[];
  /** Markdown with the wrappers of utterances in HTML; empty for pages that only list. */
  readonly body: string;
  /** Lists below the body. */
  readonly after: readonly Section[];
}

export interface Link {
  readonly text: string;
  readonly href?: string;
}

export interface Fact {
  readonly label: string;
  readonly lines: readonly Link[];
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly title: Link;
  readonly facts: readonly Link[];
}

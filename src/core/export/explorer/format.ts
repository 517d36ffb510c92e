import type { Effect } from '../../vocabulary/effect.ts';

/**
 * What the explorer reads of a council: columns that are filtered, sorted and counted by in one file, loaded at first;
 * titles and long lists of names in parts, loaded when their rows are shown or asked for. Items stand in the order of the
 * table `items` of the council's data, so that a place in a column is a row there. Dictionaries hold each value once, in
 * the order of the record; cells are places in them, from 1.
 */

/** No value, one value of a dictionary, or several. */
export type Cell = 0 | number | readonly number[];

/** Items of a part of the rows, oldest first: what a part holds never moves, so that a new meeting makes only the last anew. */
export const PART_SIZE = 250;

/** What became of an item's conditions, as numbers of them: answered, open, open beyond their time. */
export type ConditionCounts = readonly [met: number, open: number, overdue: number];

/** What items that differ in their number only are called: their local id and their name, with `{n}` for the number. */
export interface NamePattern {
  readonly id: string;
  readonly label: string;
  /** Places of their kind and period; 0 for none. */
  readonly kind: number;
  readonly period: number;
}

export interface VoteFacts {
  /** 賛成5名・反対1名; empty where the record tells none. */
  readonly text: string;
  /** What it tells of those who did not agree, with how many they were (1 where it does not say); left out of the others. */
  readonly dissent?: { readonly text: string; readonly members: number };
}

export interface ExplorerColumns {
  /** The same in all files of one make; what is of another was made from another archive. */
  readonly edition: string;
  readonly council: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly kinds: readonly { readonly key: string; readonly label: string }[];
  /** 第5期, 平成28年度. */
  readonly periods: readonly string[];
  readonly types: readonly { readonly id: string; readonly label: string }[];
  readonly outcomes: readonly { readonly label: string; readonly effect: Effect }[];
  /**
   * With the units above, which are places in this list, too. A name that the council's list does not know is its own id.
   */
  readonly departments: readonly { readonly id: string; readonly name: string; readonly above?: number }[];
  /** `{law}/{article}`. */
  readonly articles: readonly { readonly id: string; readonly label: string }[];
  /** `{table}/{category}`. */
  readonly criteria: readonly { readonly id: string; readonly label: string }[];
  /** Ids, which begin with the date of the meeting. */
  readonly meetings: readonly string[];
  readonly votes: readonly VoteFacts[];
  readonly conditions: readonly ConditionCounts[];
  readonly names: readonly NamePattern[];
  /** One cell an item. */
  readonly items: {
    readonly number: readonly number[];
    readonly name: readonly number[];
    readonly meeting: readonly number[];
    readonly type: readonly number[];
    readonly department: readonly number[];
    readonly outcome: readonly number[];
    readonly votes: readonly number[];
    readonly conditions: readonly number[];
    readonly articles: readonly Cell[];
    readonly criteria: readonly Cell[];
  };
}

/** Names of one kind: the entries of the council's list, and the words of the record with the entries that they mean. */
export interface NamedCells {
  readonly entries: readonly { readonly id: string; readonly name: string }[];
  readonly words: readonly { readonly text: string; readonly entries: readonly number[] }[];
  readonly cells: readonly Cell[];
}

/** {@link PART_SIZE} items, or those that are left. */
export interface ExplorerRows {
  readonly edition: string;
  /** As the record has them. */
  readonly titles: readonly string[];
  /** What the case sheet calls the item, where that says something else; empty where it does not. */
  readonly sheetTitles: readonly string[];
  readonly counterparties: NamedCells;
  readonly dataItems: NamedCells;
  /** Utterances that speak of the dissent, by the place of the item in the part. */
  readonly objections: Readonly<Record<number, readonly { readonly anchor: string; readonly speaker: string }[]>>;
}

export const cellValues = (cell: Cell | undefined): readonly number[] =>
  cell === undefined || cell === 0 ? [] : typeof cell === 'number' ? [cell] : cell;

export const partsOf = (size: number): number => Math.ceil(size / PART_SIZE);

/** Paths below the site; `part` is 1-based. */
export const columnsPath = (council: string): string => `decisions/${council}/columns.json`;
export const rowsPath = (council: string, part: number): string => `decisions/${council}/rows-${part}.json`;

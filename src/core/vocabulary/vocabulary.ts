import { type Effect, formatEffect } from './effect.ts';

/** What periods a council may count its meetings by: terms of office, fiscal years or calendar years. */
export const PERIOD_NUMBERINGS = ['term', 'fiscal-year', 'calendar-year'] as const;
export type PeriodNumbering = (typeof PERIOD_NUMBERINGS)[number];

/**
 * When the numbers of a kind begin anew: with each `period` of the council's own counting, each fiscal or calendar
 * year, each `meeting`; `running` never; `none` has no numbers, and an item is told by its place in its meeting.
 */
export const ITEM_NUMBERINGS = ['period', 'fiscal-year', 'calendar-year', 'meeting', 'running', 'none'] as const;
type WrittenNumbering = (typeof ITEM_NUMBERINGS)[number];

/** As written, with what `period` means for the council. */
type ItemNumbering = Exclude<WrittenNumbering, 'period'> | PeriodNumbering;

/** A kind of items that a council deals with: 諮問, 議案, 報告, 請願. */
export interface ItemKind {
  /** The key of its list in the front matter, and its part of addresses: `inquiries`. */
  readonly key: string;
  /** What lists of it are called: 諮問, 報告事項. */
  readonly label: string;
  /** What one is called, with `{n}` for its number or place: `諮問第{n}号`. */
  readonly call: string;
  /** Words before a number that name it as well: 報告事項 beside 報告. */
  readonly words: readonly string[];
  readonly numbering: ItemNumbering;
  /** Its part of fragments in a meeting's page: `inquiry` of `#inquiry-42`. */
  readonly anchor: string;
  /** True where its ids are told from those of other kinds by themselves; else they bear the key: `proposals/fy2025-12`. */
  readonly isPlain: boolean;
  /** The id of the outcome of an entry that states none; undefined where every entry has to. */
  readonly outcome: string | undefined;
  /** True where an entry has to say of what type it is, and which department puts it. */
  readonly isTyped: boolean;
}

/** A word with the id that files and addresses may have for it. */
export interface Term {
  readonly id: string;
  readonly label: string;
}

/** What an item is about. */
export interface TypeTerm extends Term {
  /** Words beside the label by which a title names it: 目的外提供 for 外部提供. */
  readonly words?: readonly string[] | undefined;
}

/** A decision in a council's own word. */
export interface OutcomeTerm extends Term {
  readonly effect: Effect;
}

/** What a row of a case sheet (案件シート) is about, with the labels by which the council's papers have it. */
export interface SheetTerm extends Term {
  readonly rows: readonly string[];
}

/**
 * The labels of case sheets. A row is about something only where its label is one of these: 提供先における個人情報の保護
 * names no counterparty.
 */
export interface SheetVocabulary {
  /** What stands in the first cell of a table that is a sheet. */
  readonly opens: readonly string[];
  /** Labels of the row that has what the sheet calls the item. */
  readonly titles: readonly string[];
  /** What counterparties are to an item: 委託先, 相手方. */
  readonly counterparties: readonly SheetTerm[];
  /** What data an item is about. */
  readonly dataItems: Pick<SheetTerm, 'label' | 'rows'>;
  /** The parts that departments have in an item beside being in charge of it: 利用, 提供. */
  readonly departments: readonly SheetTerm[];
  /** Labels of rows that name none of these, for the importer to know. */
  readonly others: readonly string[];
  /** What labels have after the deed that a type of items is: 目的 of 利用目的, for the importer to know. */
  readonly ofDeed: readonly string[];
}

/** What a list of names is called, and described as; `{council}` stands for the council's name. */
interface ListWords {
  readonly label: string;
  readonly description: string;
}

/** What the tables of `criteria.yaml` are called. */
interface CriteriaWords {
  /** One of them, or all: 承認基準. */
  readonly label: string;
  /** Title of the page of all. */
  readonly title: string;
  /** Of the page, for search engines; `{council}` stands for the council's name. */
  readonly description: string;
  /** What the page says of them at its head. */
  readonly lead: string;
  /** What papers call them when they mean the council's own, for the importer to know; none where the word is any word. */
  readonly words: readonly string[];
}

/** The words of one council: what its preset and its `council.yaml` say together. */
export interface Vocabulary {
  readonly kinds: readonly ItemKind[];
  /** What an item is about, where the council tells types apart. */
  readonly types: readonly TypeTerm[];
  readonly outcomes: readonly OutcomeTerm[];
  /** What documents are called that it issues apart from minutes: 答申. */
  readonly opinions: readonly string[];
  readonly sheet: SheetVocabulary;
  readonly names: Readonly<Record<'counterparties' | 'data-items', ListWords>>;
  readonly criteria: CriteriaWords;
}

/** True where an item keeps its number over meetings, so that a later one can take it up again. */
export const keepsNumber = ({ numbering }: ItemKind): boolean => numbering !== 'meeting' && numbering !== 'none';

/** How numbers of a kind are told apart by a period; undefined where they are not. */
export function periodOf({ numbering }: ItemKind): PeriodNumbering | undefined {
  return PERIOD_NUMBERINGS.find((one) => one === numbering);
}

/** What the item of a kind with a number, or a 1-based place, is called: 諮問第42号, 報告1. */
export const callItem = ({ call }: ItemKind, number: number): string => call.replace('{n}', () => `${number}`);

/** A term by its id or its label. */
export function findTerm<T extends Term>(terms: readonly T[], written: string): T | undefined {
  return terms.find(({ id }) => id === written) ?? terms.find(({ label }) => label === written);
}

/** What a council calls a type; the id itself where it has no word. */
export const formatType = ({ types }: Vocabulary, id: string): string => findTerm(types, id)?.label ?? id;

/** The council's own word for an effect: that of its first outcome with it. */
export function ownWordFor({ outcomes }: Vocabulary, effect: Effect): string | undefined {
  return outcomes.find((outcome) => outcome.effect === effect)?.label;
}

/** The council's own word for an effect, or the one that fits every council. */
export const formatOwnEffect = (vocabulary: Vocabulary, effect: Effect): string =>
  ownWordFor(vocabulary, effect) ?? formatEffect(effect);

/** Terms of which a record may have others in its own words: the id of a known one, else what is written. */
export const readRole = (terms: readonly Term[], written: string): string => findTerm(terms, written)?.id ?? written;

/** The word for what {@link readRole} gave. */
export const formatRole = (terms: readonly Term[], role: string): string =>
  terms.find(({ id }) => id === role)?.label ?? role;

/** What may be written for a term, in a diagnostic and in editors: `outsourcing（委託）`. */
export const listTerms = (terms: readonly Term[]): string =>
  terms.map(({ id, label }) => (id === label ? label : `${id}（${label}）`)).join('、');

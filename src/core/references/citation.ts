import type { NamedPeriod } from '../text/period.ts';
import type { Span } from '../text/span.ts';
import type { ArticlePlace } from './law-citation.ts';
import type { RelativeTime } from './time/relative-time.ts';

/**
 * How a law is named:
 * `name` by its title, an alias, or a short form that the text defined;
 * `back` by a form that looks back (同条例, 本条例, 同条, 前条, 同項);
 * `next` not at all, as a further member of a list (条例第13条および*第16条*);
 * `bare` not at all;
 * `owned` not at all, where the words around it say that another text is meant (契約では第5条);
 * `supplement` as the supplementary provisions of one, whose articles are counted anew (条例附則第2項);
 * `unclear` by an alias whose owner the words around it leave open;
 * `unknown` by a name that the council's laws do not have.
 */
export type LawForm = 'name' | 'back' | 'next' | 'bare' | 'owned' | 'supplement' | 'unclear' | 'unknown';

export interface LawCitation {
  readonly kind: 'law';
  readonly span: Span;
  readonly form: LawForm;
  /** In half width; empty where the form names nothing. */
  readonly name: string;
  readonly place?: ArticlePlace | undefined;
  /** What the text will call this law from here on, as 以下「法」 says. */
  readonly short?: string | undefined;
  /** The words that say that it is another's. */
  readonly owner?: string | undefined;
  readonly implied?: true | undefined;
}

export interface ItemCitation {
  readonly kind: 'item';
  readonly span: Span;
  /** Key of the item's kind. */
  readonly item: string;
  readonly number: number;
  /** The term or year that is named with it. */
  readonly period?: NamedPeriod | undefined;
  /** True where a year is named and not its era. */
  readonly isPeriodUnclear?: true | undefined;
  /** The time that is named with it, told from the day of the meeting: 昨年度の. */
  readonly time?: RelativeTime | undefined;
  /** When it was dealt with, as the clause says: 昨年度に諮られた諮問第3号. */
  readonly then?: RelativeTime | NamedPeriod | undefined;
  /** Of 第5-42号 the 5: the period, unless 第5号 to 第42号 are meant. */
  readonly dashed?: { readonly period: number; readonly number: number } | undefined;
  /** True of 第42号の2, which is another one than 第42号. */
  readonly isBranch?: true | undefined;
  /** The words that say that another body's item is meant. */
  readonly owner?: string | undefined;
  readonly implied?: true | undefined;
}

/** A document that a council issued, by its number: 答申第21号. */
export interface OpinionCitation {
  readonly kind: 'opinion';
  readonly span: Span;
  /** 答申. */
  readonly label: string;
  readonly number: number;
  readonly period?: NamedPeriod | undefined;
  readonly owner?: string | undefined;
  readonly implied?: true | undefined;
}

export interface CriterionCitation {
  readonly kind: 'criterion';
  readonly span: Span;
  /** A name or title in half width, or 同基準. */
  readonly name: string;
  /** The words that say that it is the table of another text. */
  readonly owner?: string | undefined;
  readonly implied?: true | undefined;
}

export interface CategoryCitation {
  readonly kind: 'category';
  readonly span: Span;
  readonly number: number;
  readonly implied?: true | undefined;
}

export interface MeetingCitation {
  readonly kind: 'meeting';
  readonly span: Span;
  /** How many sessions before this one: 1 of 前回, 2 of 前々回. */
  readonly previous?: number | undefined;
  /** ISO dates of the day; several where the era is left out (26年9月3日). */
  readonly dates?: readonly string[] | undefined;
  readonly period?: NamedPeriod | undefined;
  readonly session?: number | undefined;
  /** The time that is named with it, told from the day of the meeting: 昨年度第1回, 先月の. */
  readonly time?: RelativeTime | undefined;
  /** Month and day in that time. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** The words that say that it is another body's. */
  readonly owner?: string | undefined;
  readonly implied?: true | undefined;
}

export interface DocumentCitation {
  readonly kind: 'document';
  readonly span: Span;
  /** 資料2, in half width with Arabic numerals; 資料 alone where only a page is named (資料の3ページ). */
  readonly title: string;
  /** The words that say that it is of another meeting, or another's. */
  readonly owner?: string | undefined;
  readonly implied?: true | undefined;
}

/**
 * A citation as it stands in a text, before anyone asked what it means. One that is `implied` stands inside a range
 * (第34号から第37号まで) without words of its own; its span is that of the whole range.
 */
export type Citation =
  | LawCitation
  | ItemCitation
  | OpinionCitation
  | CriterionCitation
  | CategoryCitation
  | MeetingCitation
  | DocumentCitation;

/** What a citation names, once exactly one thing was left. */
export type CitationTarget =
  | {
      readonly kind: 'law';
      readonly law: string;
      readonly article: string | undefined;
      /** First day of the version in force on the meeting's day, where the article has several; see `versionAnchor`. */
      readonly version?: string | undefined;
    }
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'opinion'; readonly id: string }
  | { readonly kind: 'criterion'; readonly id: string }
  | { readonly kind: 'category'; readonly id: string; readonly number: number }
  | { readonly kind: 'meeting'; readonly id: string }
  /** `section` is the 0-based place in the meeting's documents. */
  | { readonly kind: 'document'; readonly meeting: string; readonly section: number };

/** Why a citation has no target. */
export type UnresolvedReason =
  | 'nothing-before'
  | 'several-before'
  | 'unclear-owner'
  | 'other-owner'
  | 'supplementary'
  | 'unknown-law'
  | 'unknown-article'
  | 'not-in-force'
  | 'unknown-criterion'
  | 'unknown-category'
  | 'unknown-document'
  | 'not-recorded'
  | 'other-body';

export type Resolution =
  | { readonly status: 'resolved'; readonly target: CitationTarget }
  | {
      readonly status: 'unresolved';
      readonly reason: UnresolvedReason;
      readonly candidates: readonly CitationTarget[];
    }
  /** The name of an unknown law without an article: nothing to link, but 同法 after it means nothing else. */
  | { readonly status: 'none' };

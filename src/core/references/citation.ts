import type { NamedPeriod } from '../text/period.ts';
import type { Span } from '../text/span.ts';
import type { ArticlePlace } from './law-citation.ts';

/**
 * How a law is named:
 * `name` by its title, an alias, or a short form that the text defined;
 * `back` by a form that looks back (同条例, 本条例, 同条);
 * `next` not at all, as a further member of a list (条例第13条および*第16条*);
 * `bare` not at all;
 * `unclear` by an alias whose owner the words around it leave open;
 * `unknown` by a name that the council's laws do not have.
 */
export type LawForm = 'name' | 'back' | 'next' | 'bare' | 'unclear' | 'unknown';

export interface LawCitation {
  readonly kind: 'law';
  readonly span: Span;
  readonly form: LawForm;
  /** In half width; empty where the form names nothing. */
  readonly name: string;
  readonly place?: ArticlePlace | undefined;
  /** What the text will call this law from here on, as 以下「法」 says. */
  readonly short?: string | undefined;
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
  /** True where the words before say that another body's item is meant. */
  readonly elsewhere?: true | undefined;
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
  readonly elsewhere?: true | undefined;
  readonly implied?: true | undefined;
}

export interface CriterionCitation {
  readonly kind: 'criterion';
  readonly span: Span;
  /** A name or title in half width, or 同基準. */
  readonly name: string;
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
  readonly previous?: true | undefined;
  /** ISO dates of the day; several where the era is left out (26年9月3日). */
  readonly dates?: readonly string[] | undefined;
  readonly period?: NamedPeriod | undefined;
  readonly session?: number | undefined;
  readonly implied?: true | undefined;
}

export interface DocumentCitation {
  readonly kind: 'document';
  readonly span: Span;
  /** 資料2, in half width with Arabic numerals. */
  readonly title: string;
  /** True where the words before say that it is of another meeting. */
  readonly elsewhere?: true | undefined;
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

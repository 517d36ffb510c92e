import { nameKey } from '../../text/name-key.ts';
import { shortHash } from '../../text/short-hash.ts';
import type { Effect } from '../../vocabulary/effect.ts';
import type { Meeting, Stretch } from '../meeting/meeting.ts';
import type { NamedItem } from './ids.ts';

/**
 * The permanent fragments of a meeting's page. Utterances carry their own id (`u12`); everything else is named here.
 * Places are 0-based indexes into the meeting; the fragments count from 1, as readers do.
 */

/** The header facts: date, place, attendees, agenda. */
export const HEADER_ANCHOR = 'header';

/** The notes on the record itself. */
export const NOTES_ANCHOR = 'notes';

/** The list of what was handed out. */
export const ATTACHMENTS_ANCHOR = 'attachments';

/** The files that the record was made from. */
export const ORIGINALS_ANCHOR = 'originals';

/** What was put right in the record since it was published. */
export const CORRECTIONS_ANCHOR = 'corrections';

/** A correction, by its day and the fragment of its place; further ones of that day there are counted: `…-u12-2`. */
export const correctionAnchor = (date: string, place: string): string => `correction-${date}-${place}`;

/** An item in its meeting: `inquiry-42`, `report-1`; with its own period, `inquiry-2024-5`. */
export function itemAnchor({ kind, number, period }: NamedItem): string {
  return [kind.anchor, ...(period === undefined ? [] : [period]), number].join('-');
}

/** A wording that the list of its kind does not know, on the page of that list. */
export function unlistedAnchor(words: string): string {
  return `unlisted-${shortHash(nameKey(words))}`;
}

/** A passage of the summary (要旨): `summary-1`. */
export function summaryAnchor(passage: number): string {
  return `summary-${passage + 1}`;
}

/** A passage of a document (資料): `document-2-1` is the first passage of the second document. */
export function documentPassageAnchor(section: number, passage: number): string {
  return `document-${section + 1}-${passage + 1}`;
}

/** A paragraph of a document that a council issued, by its 0-based place: `p12`, or the id that it was published under. */
export const paragraphAnchor = ({ paragraphs }: Pick<Meeting, 'paragraphs'>, paragraph: number): string =>
  paragraphs?.[paragraph] ?? `p${paragraph + 1}`;

/** A category of a criteria table: `category-2`. */
export const categoryAnchor = (category: number): string => `category-${category}`;

/** A version of an article, by its first day in force: `version-2005-04-01`; `version-first` where no day is known. */
export function articleVersionAnchor(from: string | undefined): string {
  return `version-${from || 'first'}`;
}

/** The items of one year in a list, `y2010`; those of one effect among them, `y2010-rejected`. */
export const yearAnchor = (year: number, effect?: Effect): string =>
  effect === undefined ? `y${year}` : `y${year}-${effect}`;

/**
 * The fragments of each stretch of a discussion, in order. An item's anchor is given out once, to the first stretch
 * that takes it up; a stretch that is left without one is called by its place, `part-3`.
 */
export function stretchAnchors(discussion: readonly Pick<Stretch, 'items'>[]): string[][] {
  const given = new Set<string>();
  return discussion.map(({ items }, index) => {
    const anchors = items.map(itemAnchor).filter((anchor) => !given.has(anchor));
    for (const anchor of anchors) given.add(anchor);
    return anchors.length > 0 ? anchors : [`part-${index + 1}`];
  });
}

import { isThing } from '../find/order.ts';
import type { Result } from '../find/results.ts';

/** Hits of a search in each meeting, by council and day: what a reader has seen of it. */
type Seen = Readonly<Record<string, number>>;

/** A search that a reader's browser remembers. */
export interface Remembered {
  /** The query part of its address, without the page of its results: `?q=防犯カメラ`. */
  readonly address: string;
  /** What was asked, in words. */
  readonly label: string;
  readonly seen: Seen;
}

/** Searches that are remembered at most: each is made anew to tell what is new in it. */
export const MOST_REMEMBERED = 20;

/** A meeting as later releases of the index know it, too; undefined for a page that is no record, which has no day. */
export function meetingKey(result: Result): string | undefined {
  const entry = result.documents[0]?.entry;
  return entry && !isThing(result) ? `${entry.facets.council} ${entry.date}` : undefined;
}

/** The hits of results by their meetings. Of a listing, each result is one. */
export function tallySeen(results: readonly Result[]): Seen {
  const seen: Record<string, number> = {};
  for (const result of results) {
    const key = meetingKey(result);
    if (key === undefined) continue;
    const hits = result.documents.reduce((sum, one) => sum + one.hits.size, 0);
    seen[key] = (seen[key] ?? 0) + Math.max(1, hits);
  }
  return seen;
}

/** What is in `now` and was not seen: how many hits, and in which meetings. What has gone is not told. */
export function findNew(seen: Seen, now: Seen): { readonly hits: number; readonly meetings: ReadonlySet<string> } {
  const more = Object.entries(now).filter(([key, hits]) => hits > (Object.hasOwn(seen, key) ? (seen[key] ?? 0) : 0));
  const hits = more.reduce((sum, [key, count]) => sum + count - (Object.hasOwn(seen, key) ? (seen[key] ?? 0) : 0), 0);
  return { hits, meetings: new Set(more.map(([key]) => key)) };
}

/** Reads what was kept; whatever is not as it should be is left out, for anybody can write into a browser's store. */
export function readRemembered(text: string | null): Remembered[] {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(kept) ? kept.filter(isRemembered).slice(0, MOST_REMEMBERED) : [];
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { address, label, seen } = value as Record<string, unknown>;
  return (
    typeof address === 'string' &&
    address.startsWith('?') &&
    typeof label === 'string' &&
    typeof seen === 'object' &&
    seen !== null &&
    !Array.isArray(seen) &&
    Object.values(seen).every((hits) => Number.isSafeInteger(hits))
  );
}

/** The newest first; one that is remembered already takes the place of what was known of it. */
export function remember(all: readonly Remembered[], one: Remembered): Remembered[] {
  return [one, ...all.filter(({ address }) => address !== one.address)].slice(0, MOST_REMEMBERED);
}

import { unlistedAnchor } from '../../core/domain/address/anchors.ts';
import type { NameIndex, NameUse } from '../../core/domain/names/name-index.ts';

/** Wordings that the page of a list shows though the list has them not; older ones are only counted. */
export const MOST_UNLISTED = 100;

/** What items and their case sheets name, with the anchors of the wordings that the page of the list shows though the list has them not. */
export interface ShownNames extends NameIndex {
  readonly shown: ReadonlySet<string>;
}

export function showNames(index: NameIndex): ShownNames {
  const shown = new Set(
    newestUnlisted(index)
      .slice(0, MOST_UNLISTED)
      .map(([first]) => unlistedAnchor(first?.words ?? '')),
  );
  return { ...index, shown };
}

/** Wordings that a list has not, those of the newest meeting first. */
export function newestUnlisted({ unlisted }: NameIndex): (readonly NameUse[])[] {
  const newest = (uses: readonly NameUse[]) => uses.at(-1)?.meeting.id ?? '';
  return [...unlisted.values()].sort((a, b) => (newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : 0));
}

import type { NearResult } from '../../../core/search/relax/near.ts';
import type { Nearest } from '../../../core/search/relax/nearest.ts';
import { landingAddress } from '../../../core/search/show/landing.ts';
import { type LoadedResult, renderMeetings } from './result-list.ts';

/**
 * What comes near a query, each with the words that it lacks.
 * @param href puts a site-absolute address under the base path
 */
export function renderNear(
  loaded: readonly LoadedResult<NearResult>[],
  { query }: Nearest,
  href: (address: string) => string,
): HTMLLIElement[] {
  const missing = new Map(loaded.map(([result]) => [result.matter, result.missing]));
  const typed = query.words.flatMap((word) => (word.kind === 'word' ? [word.typed] : [])).join(' ');
  return renderMeetings(loaded, {
    words: query.words,
    isListing: false,
    isNear: true,
    href: (address) => href(landingAddress(address, { typed, isExact: false })),
    missing: ({ matter }) => missing.get(matter) ?? [],
  });
}

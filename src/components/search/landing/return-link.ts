import { EXACT_PARAMETER, type LandingQuery } from '../../../core/search/show/landing.ts';

/** The results that the reader came from, with filters and page; else the results of the words alone. */
export function resultsAddress(searchPage: string, { typed, isExact }: LandingQuery): string {
  const from = URL.parse(document.referrer);
  if (from?.origin === location.origin && from.pathname === searchPage) return from.href;
  const parameters = new URLSearchParams({ q: typed });
  if (isExact) parameters.set(EXACT_PARAMETER, '1');
  return `${searchPage}?${parameters}`;
}

/**
 * Goes back in the history to the results, so that they are shown as they were left, how far they were scrolled
 * included. @returns false where the browser knows of no such entry: then the link is followed
 */
export function goBackTo(address: string): boolean {
  if (!('navigation' in window)) return false;
  const { currentEntry } = navigation;
  const entry = navigation
    .entries()
    .slice(0, currentEntry?.index ?? 0)
    .findLast(({ url }) => url === address);
  if (!entry) return false;
  navigation.traverseTo(entry.key);
  return true;
}

/**
 * A link of the results tells the page it leads to what was searched: `…/meetings/2010-01-22/?find=国保#u12`. The page
 * is the same with and without it; its permanent address has no such part.
 */
export const FIND_PARAMETER = 'find';
/** As in the address of the search: the words as typed only. */
export const EXACT_PARAMETER = 'exact';

/** UTF-16 units of a query that are passed on: more than the search itself reads of one. */
const LONGEST = 1000;

/** What a page is to mark. */
export interface LandingQuery {
  readonly typed: string;
  readonly isExact: boolean;
}

/**
 * The address with a query to mark; that of a file stays as it is, since no script of ours runs in it.
 * @param address with a fragment or without, but with no query part
 */
export function landingAddress(address: string, { typed, isExact }: LandingQuery): string {
  const [page = '', ...fragment] = address.split('#');
  if (typed.trim() === '' || !page.endsWith('/')) return address;
  const parameters = new URLSearchParams({ [FIND_PARAMETER]: typed.slice(0, LONGEST) });
  if (isExact) parameters.set(EXACT_PARAMETER, '1');
  return [`${page}?${parameters}`, ...fragment].join('#');
}

/** What to mark, from the query part of an address; undefined for those who do not come from the search. */
export function readLanding(queryPart: string): LandingQuery | undefined {
  const parameters = new URLSearchParams(queryPart);
  const typed = parameters.get(FIND_PARAMETER)?.slice(0, LONGEST) ?? '';
  return typed.trim() === '' ? undefined : { typed, isExact: parameters.get(EXACT_PARAMETER) === '1' };
}

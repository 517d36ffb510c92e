import type { Span } from '../../text/span.ts';

/** The part behind the sign; the last name of a domain has letters, which the version of a package has not. */
const DOMAIN = /@[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}(?![A-Za-z0-9])/g;
const LOCAL = /[A-Za-z0-9_][A-Za-z0-9._%+-]*$/;
/** What may stand before the sign, at most. */
const LONGEST_LOCAL = 64;

/** Mail addresses. */
export function* findMails(text: string): Iterable<Span> {
  for (const { 0: domain, index } of text.matchAll(DOMAIN)) {
    const local = LOCAL.exec(text.slice(Math.max(0, index - LONGEST_LOCAL), index))?.[0];
    if (local !== undefined) yield { start: index - local.length, end: index + domain.length };
  }
}

import { v5 } from 'uuid';

/** Where a site stands, as far as it is known. */
export interface SitePlace {
  /** `https://www.example.lg.jp`; undefined where the build was not told. */
  readonly origin: string | undefined;
  /** The path of the site on its host, percent-encoded, with a slash at both ends. */
  readonly base: string;
  /** Tells sites without a known origin apart: their name. */
  readonly title: string;
}

/** The namespace of names that are addresses (RFC 9562, Appendix A). */
const ADDRESSES = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** @param address site-absolute, as `addresses.ts` makes it; @returns an absolute address where the origin is known, else a path of the host */
export const linkTo = ({ origin = '', base }: SitePlace, address: string): string =>
  `${origin}${base.replace(/\/$/, '')}${address}`;

/**
 * What names an entry for ever: its permanent address. Formats of news ask for an absolute one; where the origin is not
 * known, a UUID made from the site's name and the address stands for it.
 */
export function permanentId(place: SitePlace, address: string): string {
  if (place.origin !== undefined) return linkTo(place, address);
  return `urn:uuid:${v5(`${place.title}\n${address}`, ADDRESSES)}`;
}

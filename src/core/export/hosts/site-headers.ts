import { ACTIVE_ENDINGS, isActiveFile } from '../../domain/attachment/active-file.ts';

/** What the headers of a site are made from. */
export interface SiteHeaders {
  /** The Content-Security-Policy that the pages carry. */
  readonly csp: string;
  /** Path under which the site stands, percent-encoded; begins and ends with a slash. */
  readonly base: string;
  /** Attached files, by their paths below the site. */
  readonly attached: readonly string[];
}

export type Header = readonly [name: string, value: string];

/** A page cannot say by itself who may put it into a frame. */
export const wholePolicy = (csp: string): string => `${csp.trim().replace(/;$/, '')}; frame-ancestors 'self'`;

/** For every answer, beside the policy of its content. */
export const HEADERS: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/** For an attached file that could run a program: it is saved and not shown, and where it is shown it may do nothing. */
export const ACTIVE_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
export const ACTIVE_HEADERS: readonly Header[] = [['Content-Disposition', 'attachment']];

/** For files whose name changes with their content. */
export const LASTING_CACHE = 'public, max-age=31536000, immutable';
const LASTING = '(?:_astro|search-index/[0-9a-f]+)/';

/** A regular expression for the paths of attached files that could run a program; compared without regard to case. */
export const activePattern = (base: string): string =>
  `^${quoted(base)}[^/]+/files/.+\\.(?:${ACTIVE_ENDINGS.join('|')})$`;

/** A regular expression for the paths of files whose name changes with their content. */
export const lastingPattern = (base: string): string => `^${quoted(base)}${LASTING}`;

export const activeFiles = ({ attached }: SiteHeaders): string[] => attached.filter(isActiveFile);

/** Both servers read the expression between quotation marks. */
const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('"', '\\x22');

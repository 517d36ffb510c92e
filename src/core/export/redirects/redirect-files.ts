import { sitePath } from '../../domain/address/addresses.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import { type Redirect, redirectsOf } from '../../permanence/redirects/redirects.ts';
import type { SiteFile } from '../site-file.ts';
import { redirectPage } from './redirect-page.ts';

interface RedirectOptions {
  /** Turns an address of the site into one that a page can link: with the base path. */
  readonly link: (address: string) => string;
  /** With the site's origin, where that is known. */
  readonly href: (address: string) => string;
  /** Paths that others have put into the site: theirs stay. */
  readonly taken: ReadonlySet<string>;
}

/** How servers are told, by the names of the files: one line for each address. */
const SERVERS: Readonly<Record<string, (from: string, to: string) => string>> = {
  _redirects: (from, to) => `${encodeURI(from)} ${encodeURI(to)} 301`,
  'redirects.nginx.conf': (from, to) => `location = "${from}" { return 301 "${encodeURI(to)}"; }`,
  'redirects.Caddyfile': (from, to) => `redir "${encodeURI(from)}" "${encodeURI(to)}" 301`,
};
const HEADS: Readonly<Record<string, readonly string[]>> = {
  _redirects: [],
  'redirects.nginx.conf': ['# 審議録が作ったファイルです。server { … } の中に include で読み込みます。'],
  'redirects.Caddyfile': ['# 審議録が作ったファイルです。サイトのブロックの中に import で読み込みます。'],
};

/**
 * What stands at addresses that are elsewhere now: a page at each, which needs no server, and for hosts that read
 * `_redirects`, for nginx and for Caddy what makes them answer 301, with which a browser keeps the fragment. Nothing, where
 * nothing was moved.
 */
export function redirectFiles(councils: readonly CouncilArchive[], options: RedirectOptions): SiteFile[] {
  const { link, href, taken } = options;
  const all = councils.flatMap(redirectsOf);
  if (all.length === 0) return [];
  const pages = all.filter(({ from }) => from.endsWith('/'));
  const files: SiteFile[] = pages.map((one) => {
    const html = redirectPage(one, { link, href });
    return { path: `${sitePath(one.from)}index.html`, key: html, make: () => html };
  });
  for (const [path, line] of Object.entries(SERVERS)) {
    const lines = [...(HEADS[path] ?? []), ...all.map(({ from, to }: Redirect) => line(link(from), link(to)))];
    const text = `${lines.join('\n')}\n`;
    files.push({ path, key: text, make: () => text });
  }
  return files.filter(({ path }) => !taken.has(path));
}

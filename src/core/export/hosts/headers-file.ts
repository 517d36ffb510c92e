import {
  ACTIVE_HEADERS,
  ACTIVE_POLICY,
  activeFiles,
  HEADERS,
  type Header,
  LASTING_CACHE,
  type SiteHeaders,
  wholePolicy,
} from './site-headers.ts';

/** Cloudflare Pages reads 100 rules at most; some are left for what a host adds. */
const MOST_ACTIVE = 80;

/**
 * `_headers`, as Cloudflare Pages and Netlify read it. A path that several rules fit has the headers of all: two policies
 * hold both. With very many files that could run a program, all attached files of their councils are saved instead of shown.
 */
export function headersFile(site: SiteHeaders): string {
  const { base, csp } = site;
  const rule = (path: string, headers: readonly Header[]) =>
    [base + path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const lasting: readonly Header[] = [['Cache-Control', LASTING_CACHE]];
  const held: readonly Header[] = [['Content-Security-Policy', ACTIVE_POLICY], ...ACTIVE_HEADERS];
  return `${[
    '# 審議録が作ったファイルです。Cloudflare Pages や Netlify が読みます。',
    rule('*', [['Content-Security-Policy', wholePolicy(csp)], ...HEADERS]),
    rule('_astro/*', lasting),
    ...heldPaths(activeFiles(site)).map((path) => rule(path, held)),
  ].join('\n\n')}\n`;
}

function heldPaths(active: readonly string[]): string[] {
  const paths =
    active.length <= MOST_ACTIVE
      ? active.map(encodeURI)
      : [...new Set(active.map((path) => `${path.slice(0, path.indexOf('/'))}/files/*`))];
  return paths.sort();
}

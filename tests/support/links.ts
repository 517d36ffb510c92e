import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { attribute, type Element, elementsOf, nameOf, textOf } from './dom.ts';
import type { Page, Site } from './site.ts';

/** Attributes that hold one address. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href'];
/** Attributes that hold several, each with a width or density behind it. */
const ADDRESS_LISTS = ['srcset', 'imagesrcset'];

/** Every reference of the site that leads nowhere on it, as `page: <element> address: why`. */
export function findBrokenLinks(site: Site): string[] {
  const pages = new Map(site.pages.map((page) => [page.file, page]));
  return site.pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      addressesOf(element).flatMap((address) => {
        const fault = findFault(site, pages, page, address);
        return fault ? [`${page.file}: ${nameOf(element)} ${address}: ${fault}`] : [];
      }),
    ),
  );
}

/** Every address of the sitemaps that no page of the site answers, and every page that no sitemap names. */
export async function findSitemapFaults(site: Site): Promise<string[]> {
  const maps = [...site.files].filter((file) => /^sitemap.*\.xml$/.test(file));
  const sources = await Promise.all(maps.map((file) => readFile(join(site.root, file), 'utf8')));
  const named = sources
    .flatMap((source) => elementsOf(parse(source)).filter(({ tagName }) => tagName === 'loc'))
    .map(textOf);
  const known = new Set([
    ...site.pages.map(({ url }) => url.href),
    ...maps.map((file) => new URL(file, site.url).href),
  ]);
  const listed = new Set(named);
  const unlisted = site.pages.filter((page) => page.file !== '404.html' && !listed.has(page.url.href));
  return [
    ...named.filter((address) => !known.has(address)).map((address) => `${address}: no such page`),
    ...unlisted.map(({ url }) => `${url.href}: in no sitemap`),
  ];
}

/** Every id that stands twice in a page. */
export function findRepeatedIds(site: Site): string[] {
  return site.pages.flatMap((page) => {
    const repeated = page.ids.filter((id, index) => page.ids.indexOf(id) !== index);
    return repeated.map((id) => `${page.file}: ${id}`);
  });
}

/** How many references there are into the site itself, so that a test can tell a silent nothing from a clean site. */
export function countInternalLinks(site: Site): number {
  return site.pages
    .flatMap((page) => page.elements.flatMap(addressesOf).map((address) => resolve(page, address)))
    .filter((url) => url?.origin === site.url.origin).length;
}

function addressesOf(element: Element): string[] {
  const single = ADDRESSES.flatMap((name) => attribute(element, name) ?? []);
  const listed = ADDRESS_LISTS.flatMap((name) => attribute(element, name)?.split(',') ?? []);
  return [...single, ...listed.flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? [])];
}

function resolve(page: Page, address: string): URL | undefined {
  return URL.canParse(address, page.url) ? new URL(address, page.url) : undefined;
}

function findFault(site: Site, pages: ReadonlyMap<string, Page>, page: Page, address: string): string | undefined {
  const url = resolve(page, address);
  if (!url) return 'is no address';
  if (url.protocol === 'javascript:') return 'is a script';
  if (url.origin !== site.url.origin) return undefined;
  if (!url.pathname.startsWith(site.url.pathname)) return `is outside ${site.url.pathname}`;
  const path = decodeURI(url.pathname.slice(site.url.pathname.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) {
    return site.files.has(`${file}/index.html`) ? 'lacks its slash' : 'leads to no file';
  }
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '' || !file.endsWith('.html')) return undefined;
  return pages.get(file)?.ids.includes(fragment) ? undefined : `no element of ${file} has this id`;
}

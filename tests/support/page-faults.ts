import { attribute, type Element, textOf } from './dom.ts';
import type { Page, Site } from './site.ts';

/** Script elements that hold data and run nothing. */
const DATA_SCRIPTS: ReadonlySet<string | undefined> = new Set(['application/ld+json', 'speculationrules']);

/** Pages that work in the browser. */
const SCRIPTED = ['search/', 'decisions/'];

/** The script of the layout: it waits until a reader comes from the search, or is about to search. */
const OWN_SCRIPT = /\/_astro\/Base\.astro_[\w.-]+\.js$/;

/**
 * What every page owes its reader: Japanese said to be Japanese, one main heading, a title and a description of its own,
 * a kind, and no script outside the search and the list of all items but the layout's.
 * @returns faults as `page: what`
 */
export function findPageFaults(site: Site, allowed: ReadonlySet<string> = new Set()): string[] {
  return [
    ...site.pages.flatMap((page) => faultsOf(page, site, allowed).map((fault) => `${page.file}: ${fault}`)),
    ...findShared(site, 'title', titleOf),
    ...findShared(site, 'description', descriptionOf),
  ];
}

/** The page's kind, as its <main data-page> says it. */
export function kindOf(page: Page): string | undefined {
  const main = page.elements.find((element) => element.tagName === 'main');
  return main && attribute(main, 'data-page');
}

function faultsOf(page: Page, site: Site, allowed: ReadonlySet<string>): string[] {
  const html = page.elements.find((element) => element.tagName === 'html');
  const headings = page.elements.filter((element) => element.tagName === 'h1');
  const mains = page.elements.filter((element) => element.tagName === 'main');
  const hasScript = SCRIPTED.some((address) => page.url.href === new URL(address, site.url).href);
  return [
    ...(html && attribute(html, 'lang') === 'ja' ? [] : ['is not lang="ja"']),
    ...(headings.length === 1 && textOf(headings[0] as Element).trim() !== '' ? [] : [`has ${headings.length} h1`]),
    ...(mains.length === 1 && kindOf(page) ? [] : ['has no <main data-page>']),
    ...(titleOf(page) ? [] : ['has no title']),
    ...(descriptionOf(page) ? [] : ['has no description']),
    ...(hasScript ? [] : page.elements.flatMap((element) => scriptFaults(element, allowed))),
  ];
}

function scriptFaults(element: Element, allowed: ReadonlySet<string>): string[] {
  const handlers = element.attrs.filter((attr) => /^on\w/.test(attr.name)).map((attr) => `has ${attr.name}`);
  const src = attribute(element, 'src') ?? '';
  const isOwn = allowed.has(src) || (attribute(element, 'type') === 'module' && OWN_SCRIPT.test(src));
  const runs = element.tagName === 'script' && !isOwn && !DATA_SCRIPTS.has(attribute(element, 'type'));
  const loads = element.tagName === 'link' && attribute(element, 'rel') === 'modulepreload';
  return [
    ...handlers,
    ...(runs || loads ? [`has a script: ${attribute(element, 'src') ?? textOf(element).slice(0, 60)}`] : []),
  ];
}

function findShared(site: Site, what: string, read: (page: Page) => string | undefined): string[] {
  const first = new Map<string, string>();
  return site.pages.flatMap((page) => {
    const value = read(page);
    if (!value) return [];
    const other = first.get(value);
    if (!other) first.set(value, page.file);
    return other ? [`${page.file}: has the ${what} of ${other}: ${value}`] : [];
  });
}

function titleOf(page: Page): string | undefined {
  const head = page.elements.find((element) => element.tagName === 'title');
  return head && (textOf(head).trim() || undefined);
}

function descriptionOf(page: Page): string | undefined {
  const meta = page.elements.find(
    (element) => element.tagName === 'meta' && attribute(element, 'name') === 'description',
  );
  return meta && (attribute(meta, 'content')?.trim() || undefined);
}

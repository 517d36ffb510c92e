import { describe, expect, it } from 'vitest';
import { DIST, SITE_URL } from '../support/built.ts';
import { attribute, type Element, elementsOf, textOf } from '../support/dom.ts';
import { type Page, readSite } from '../support/site.ts';

const site = await readSite(DIST, SITE_URL);
const pages = new Map(site.pages.map((page) => [page.url.pathname, page]));

/** Pages that list what cites their subject. */
const CITED = /\/(?:laws\/[^/]+\/(?:[^/]+\/)?|criteria\/[^/]+\/|inquiries\/[^/]+\/|meetings\/[^/]+\/)$/;
/** What holds texts of the record in a meeting's page; the rest of the page is made of links. */
const TEXTS = ['prose', 'note', 'facts', 'editorial-notes'];

interface Reference {
  /** Page and anchor where it is cited. */
  readonly place: string;
  /** Path of the page of what is cited. */
  readonly target: string;
  readonly words: string;
}

const isOf = (element: Element, ...names: string[]): boolean =>
  (attribute(element, 'class') ?? '').split(' ').some((name) => names.includes(name));

function ancestorsOf(element: Element): Element[] {
  const parent = element.parentNode;
  return parent && 'attrs' in parent ? [parent, ...ancestorsOf(parent)] : [];
}

const linksIn = (elements: readonly Element[]) =>
  elements.filter(({ tagName }) => tagName === 'a').filter((link) => attribute(link, 'href') !== undefined);

const addressOf = (page: Page, link: Element) => new URL(attribute(link, 'href') ?? '', page.url);

/** The citations that the texts of the meetings' pages link. */
const forward: Reference[] = site.pages
  .filter(({ url }) => /\/meetings\/[^/]+\/$/.test(url.pathname))
  .flatMap((page) =>
    linksIn(page.elements).flatMap((link): Reference[] => {
      const above = ancestorsOf(link);
      // Which meetings were announced is told from their dates, and no text.
      if (above.some((one) => isOf(one, 'announced')) || !above.some((one) => isOf(one, ...TEXTS))) return [];
      const target = addressOf(page, link);
      const isElsewhere = target.pathname !== page.url.pathname && CITED.test(target.pathname);
      const id = above.map((one) => attribute(one, 'id')).find((one) => one !== undefined);
      const place = `${page.url.pathname}#${id}`;
      return isElsewhere ? [{ place, target: target.pathname, words: textOf(link) }] : [];
    }),
  );

/** The places that pages list as citing their subject. */
const backward: Reference[] = site.pages
  .filter(({ url }) => CITED.test(url.pathname))
  .flatMap((page) =>
    page.elements
      .filter((element) => isOf(element, 'mention__source'))
      .flatMap((source): Reference[] => {
        const [link] = linksIn(elementsOf(source));
        if (!link) return [];
        const { pathname, hash } = addressOf(page, link);
        return [{ place: `${pathname}${hash}`, target: page.url.pathname, words: textOf(link) }];
      }),
  );

describe('references of the built site', () => {
  it('are there', () => {
    expect(forward.length).toBeGreaterThan(150);
    expect(backward.length).toBeGreaterThan(80);
  });

  it('what a text cites links back to the text', () => {
    const links = new Map(
      site.pages.map((page) => [
        page.url.pathname,
        new Set(linksIn(page.elements).map((link) => `${addressOf(page, link).pathname}${addressOf(page, link).hash}`)),
      ]),
    );
    expect(forward.filter(({ place, target }) => !links.get(target)?.has(place))).toEqual([]);
  });

  it('what a page lists as citing its subject links to the subject there', () => {
    const missing = backward.filter(({ place, target }) => {
      const [path = '', id] = place.split('#');
      const page = pages.get(path);
      const part =
        id === undefined
          ? page?.elements
          : elementsOf(page?.elements.find((one) => attribute(one, 'id') === id) ?? never());
      return !linksIn(part ?? []).some((link) => page && addressOf(page, link).pathname === target);
    });
    expect(missing).toEqual([]);
  });
});

function never(): never {
  throw new Error('a mention leads to no place');
}

import { expect, it } from 'vitest';
import { DIST, SITE_URL } from './support/built.ts';
import { attribute, type Element, elementsOf } from './support/dom.ts';
import { kindOf } from './support/page-faults.ts';
import { type Page, readSite } from './support/site.ts';

/** What leads from one page to another on this site, and leads back from there. */
const site = await readSite(DIST, SITE_URL);
const pages = new Map(site.pages.map((page) => [page.url.pathname, page]));

const ITEMS = ['item'];

/** The pages that the links of some elements lead to, their fragments left out. */
function targetsOf(page: Page, elements: readonly Element[]): Page[] {
  const paths = elements.flatMap((element) => {
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    return href === undefined ? [] : [new URL(href, page.url).pathname];
  });
  return [...new Set(paths)].flatMap((path) => pages.get(path) ?? []);
}

function linkedFrom(page: Page, selector?: (element: Element) => boolean): Page[] {
  const roots = page.elements.filter(selector ?? (({ tagName }) => tagName === 'main'));
  return targetsOf(page, roots.flatMap(elementsOf));
}

const hasClass = (name: string) => (element: Element) => (attribute(element, 'class') ?? '').split(' ').includes(name);

/** Every pair of a page of one kind and a page of another that it links to, by their files. */
function pairs(from: readonly string[], to: readonly string[], selector?: (element: Element) => boolean): string[] {
  return site.pages
    .filter((page) => from.includes(kindOf(page) ?? ''))
    .flatMap((page) =>
      linkedFrom(page, selector)
        .filter((target) => target !== page && to.includes(kindOf(target) ?? ''))
        .map((target) => [page.file, target.file].join(' ')),
    )
    .sort();
}

const reversed = (list: readonly string[]) => list.map((pair) => pair.split(' ').reverse().join(' ')).sort();

it.each([['counterparty'], ['data-item'], ['criterion'], ['department']])(
  'every item that leads to a %s is listed there, and every item listed there leads to it',
  (kind) => {
    const forward = pairs(ITEMS, [kind]);
    expect(forward.length).toBeGreaterThan(3);
    // A department is led to by the units below it, too: what counts there is that each item comes back.
    const backward = new Set(reversed(pairs([kind], ITEMS)));
    expect(
      kind === 'department' ? [...backward].filter((pair) => !forward.includes(pair)) : [...backward].sort(),
    ).toEqual(kind === 'department' ? [] : forward);
  },
);

it('every item of a timeline has the other in its own', () => {
  const forward = pairs(ITEMS, ITEMS, hasClass('lineage'));
  expect(forward.length).toBeGreaterThan(0);
  expect(reversed(forward)).toEqual(forward);
});

it('every related item leads back', () => {
  const forward = pairs(ITEMS, ITEMS, hasClass('relations'));
  expect(forward.length).toBeGreaterThan(10);
  expect(reversed(forward)).toEqual(forward);
});

it('every item that is drawn beside another is drawn on its page', () => {
  const forward = pairs(ITEMS, ITEMS, hasClass('map'));
  expect(forward.length).toBeGreaterThan(10);
  expect(reversed(forward)).toEqual(forward);
});

it('every table leads to each day on which it changed, and each day back to the table and to who changed it', () => {
  const days = pairs(['criterion'], ['criterion-after']);
  expect(days.length).toBeGreaterThan(4);
  expect(reversed(pairs(['criterion-after'], ['criterion']))).toEqual(days);
  // Who changed the table on a day leads to the table of that day.
  const changed = pairs(ITEMS, ['criterion-after']);
  expect(changed.length).toBeGreaterThan(4);
  const back = new Set(reversed(pairs(['criterion-after'], ITEMS)));
  expect(changed.filter((pair) => !back.has(pair))).toEqual([]);
});

it('every open condition and request is listed in its council and its department', () => {
  const listed = new Set(pairs(['undertakings'], ITEMS));
  const departments = pairs(
    ['department'],
    ITEMS,
    (element) => attribute(element, 'aria-labelledby') === 'open-heading',
  );
  expect(departments.length).toBeGreaterThan(3);
  const council = (file: string) => file.split('/')[0];
  expect(
    departments.filter((pair) => {
      const [department = '', item = ''] = pair.split(' ');
      return !listed.has(`${council(department)}/undertakings/index.html ${item}`);
    }),
  ).toEqual([]);
});

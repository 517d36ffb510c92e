import { expect, it } from 'vitest';
import { DIST, SITE_URL } from './support/built.ts';
import { countInternalLinks, findBrokenLinks, findRepeatedIds } from './support/links.ts';
import { readSite } from './support/site.ts';

const site = await readSite(DIST, SITE_URL);

it('every internal link, source and fragment leads somewhere', () => {
  expect(findBrokenLinks(site)).toEqual([]);
});

it('no id stands twice in a page', () => {
  expect(findRepeatedIds(site)).toEqual([]);
});

it('there are links to check', () => {
  expect(countInternalLinks(site)).toBeGreaterThan(1000);
});

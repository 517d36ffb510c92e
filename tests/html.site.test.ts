import { expect, it } from 'vitest';
import { DIST, SITE_URL } from './support/built.ts';
import { findHtmlFaults } from './support/html-faults.ts';
import { findPageFaults } from './support/page-faults.ts';
import { readSite } from './support/site.ts';

const site = await readSite(DIST, SITE_URL);

it('html-validate finds nothing in any page', async () => {
  expect(await findHtmlFaults(site)).toEqual([]);
});

it('every page has its language, heading, kind, own title and description, and no script outside the search', () => {
  expect(findPageFaults(site)).toEqual([]);
});

import { expect, it } from 'vitest';
import { CONTENT, DIST, SITE_URL } from './support/built.ts';
import { findOpenSearchFaults } from './support/open-search.ts';
import { kindOf } from './support/page-faults.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';
import { addressesOf, readRecorded } from './support/recorded.ts';
import { findMissingAddresses, readSite } from './support/site.ts';

const site = await readSite(DIST, SITE_URL);
const councils = await readRecorded(CONTENT);

it('every permanent address of the content is there', () => {
  expect(findMissingAddresses(site, ['', 'search/', 'guide/', '404.html', ...councils.flatMap(addressesOf)])).toEqual(
    [],
  );
});

it('the archive holds the five meetings with their 20 inquiries and 5 reports', () => {
  const meetings = councils.flatMap((council) => council.meetings);
  const count = (list: (meeting: (typeof meetings)[number]) => readonly object[]) => meetings.flatMap(list).length;
  expect([meetings.length, count((meeting) => meeting.inquiries), count((meeting) => meeting.reports)]).toEqual([
    5, 20, 5,
  ]);
});

it('browsers are told how to search it only where its full address is known', async () => {
  expect(await findOpenSearchFaults(site, Boolean(process.env['SITE_URL']))).toEqual([]);
});

it('every kind of page is among those that the browser tests open', () => {
  const kinds = new Set(site.pages.map(kindOf));
  expect([...kinds].sort()).toEqual(Object.keys(PAGE_KINDS).sort());
});

it.each(Object.entries(PAGE_KINDS))('%s: the page that stands for its kind is of that kind', (kind, address) => {
  const page = site.pages.find(({ url }) => url.href === new URL(address, site.url).href);
  expect(page && kindOf(page)).toBe(kind);
});

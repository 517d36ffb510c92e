import { describe, expect, it } from 'vitest';
import { jsonLd } from '../src/core/export/linked-data/json-ld.ts';
import type { Thing } from '../src/core/export/linked-data/things.ts';
import { DIST, SITE_URL } from './support/built.ts';
import { attribute } from './support/dom.ts';
import { findThingFaults, linkedDataOf } from './support/linked-data-faults.ts';
import { kindOf } from './support/page-faults.ts';
import { readSite } from './support/site.ts';

const site = await readSite(DIST, SITE_URL);
/** With addresses in full, as a build with SITE_URL writes them. */
const graphOf = (source: string) =>
  linkedDataOf(source).flatMap((one) => {
    const { '@graph': things } = JSON.parse(jsonLd(one['@graph'] as Thing[], SITE_URL.origin));
    return things as { '@type': string }[];
  });

describe('linked data', () => {
  it('is valid by schema.org on every page', () => {
    const faults = site.pages.flatMap(({ file, source }) =>
      findThingFaults(graphOf(source)).map((fault) => `${file}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('says what the pages of a kind are about', () => {
    const kinds = new Map<string, Set<string>>();
    for (const page of site.pages) {
      const own = kinds.get(kindOf(page) ?? '') ?? new Set();
      kinds.set(kindOf(page) ?? '', own);
      for (const { '@type': type } of graphOf(page.source)) own.add(type);
    }
    expect(Object.fromEntries([...kinds].map(([kind, types]) => [kind, [...types]]))).toMatchObject({
      home: ['DataCatalog'],
      council: ['GovernmentOrganization', 'BreadcrumbList'],
      meeting: ['Event', 'BreadcrumbList'],
      law: ['Legislation', 'BreadcrumbList'],
      article: ['Legislation', 'BreadcrumbList'],
      item: ['BreadcrumbList'],
    });
  });

  it('leads to files and pages that are there', () => {
    const there = new Set(site.files);
    const addresses = site.pages.flatMap(({ source }) =>
      [...JSON.stringify(graphOf(source)).matchAll(/"(?:@id|url|contentUrl)":"([^"]*)"/g)].map(([, url = '']) => url),
    );
    const own = addresses
      .filter((url) => url.startsWith(SITE_URL.href))
      .map((url) => decodeURI(url.slice(SITE_URL.href.length)));
    const missing = own.filter((path) => !there.has(path === '' || path.endsWith('/') ? `${path}index.html` : path));
    expect([...new Set(missing)]).toEqual([]);
    expect(own.length).toBeGreaterThan(500);
  });

  it('finds what is no word of schema.org, and what is of another class', () => {
    expect(findThingFaults([{ '@type': 'Meeting', name: 'a' }])).toHaveLength(1);
    expect(findThingFaults([{ '@type': 'Event', titel: 'a' }])).toHaveLength(1);
    expect(findThingFaults([{ '@type': 'Event', startDate: '22.1.2010' }])).not.toEqual([]);
    expect(findThingFaults([{ '@type': 'Event', organizer: { '@type': 'Place', name: 'a' } }])).not.toEqual([]);
  });
});

it('every page tells its title and what it is about to those who show links', () => {
  for (const { file, elements } of site.pages) {
    const meta = Object.fromEntries(
      elements
        .filter((one) => one.tagName === 'meta' && attribute(one, 'property')?.startsWith('og:'))
        .map((one) => [attribute(one, 'property'), attribute(one, 'content')]),
    );
    expect(meta, file).toMatchObject({ 'og:type': 'website', 'og:locale': 'ja_JP' });
    for (const name of ['og:title', 'og:description', 'og:site_name'])
      expect(meta[name], `${file} ${name}`).toBeTruthy();
  }
});

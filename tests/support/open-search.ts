import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attribute } from './dom.ts';
import type { Site } from './site.ts';

/**
 * What is wrong with the OpenSearch description of a site, and with the links to it.
 * @param isExpected false for a site whose full address nobody knows: then there is neither
 */
export async function findOpenSearchFaults(site: Site, isExpected = true): Promise<string[]> {
  const file = 'opensearch.xml';
  const address = new URL(file, site.url);
  const linking = site.pages.filter((page) =>
    page.elements.some(
      (element) =>
        element.tagName === 'link' &&
        attribute(element, 'rel') === 'search' &&
        attribute(element, 'type') === 'application/opensearchdescription+xml' &&
        attribute(element, 'title') &&
        new URL(attribute(element, 'href') ?? '', page.url).href === address.href,
    ),
  );
  if (!isExpected) return site.files.has(file) || linking.length > 0 ? ['there is a description'] : [];
  if (!site.files.has(file)) return ['there is no description'];
  const xml = await readFile(join(site.root, file), 'utf8');
  const template = /<Url type="text\/html"[^>]* template="([^"]*)"/.exec(xml)?.[1] ?? '';
  const expected = `${new URL('search/', site.url)}?q={searchTerms}`;
  return [
    ...(linking.length === site.pages.length ? [] : [`${site.pages.length - linking.length} pages do not link to it`]),
    ...(template === expected ? [] : [`the template is ${template}`]),
  ];
}

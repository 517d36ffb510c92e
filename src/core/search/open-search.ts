import type { SiteInfo } from '../domain/site/site-info.ts';

/** Full addresses of the description itself, of the search page and of the site's icon. */
interface OpenSearchAddresses {
  readonly self: string;
  readonly search: string;
  readonly icon: string;
}

/** The longest that the specification allows, in characters. */
const LONGEST_SHORT_NAME = 16;
const LONGEST_LONG_NAME = 48;
const LONGEST_DESCRIPTION = 1024;

/**
 * The description by which a browser searches a site from its address bar (OpenSearch 1.1). Its template has to be a
 * full address: a browser keeps it without the page that it came from.
 */
export function describeOpenSearch(
  { title, description }: Pick<SiteInfo, 'title' | 'description'>,
  { self, search, icon }: OpenSearchAddresses,
): string {
  const element = (name: string, text: string) => `  <${name}>${escapeXml(text)}</${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/" xmlns:moz="http://www.mozilla.org/2006/browser/search/">',
    element('ShortName', cut(title, LONGEST_SHORT_NAME)),
    element('LongName', cut(title, LONGEST_LONG_NAME)),
    element('Description', cut(description, LONGEST_DESCRIPTION)),
    element('Language', 'ja'),
    element('InputEncoding', 'UTF-8'),
    element('OutputEncoding', 'UTF-8'),
    `  <Image width="16" height="16" type="image/svg+xml">${escapeXml(icon)}</Image>`,
    `  <Url type="text/html" method="get" template="${escapeXml(`${search}?q={searchTerms}`)}"/>`,
    element('moz:SearchForm', search),
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(self)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

function cut(text: string, longest: number): string {
  return [...text].slice(0, longest).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** What XML 1.0 cannot hold, even as a reference. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escapeXml(text: string): string {
  return text.replace(NO_XML, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

import type { BreadcrumbList } from 'schema-dts';
import type { Thing } from './things.ts';

/** Properties that hold addresses. */
const ADDRESSES: ReadonlySet<string> = new Set(['@id', 'contentUrl', 'url']);

/** The way to a page, from the home page down to the page itself. */
export function breadcrumbs(crumbs: readonly { readonly label: string; readonly href: string }[]) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name: label,
      item: { '@type': 'WebPage' as const, '@id': href },
    })),
  } satisfies BreadcrumbList;
}

/**
 * Things as the content of a `<script type="application/ld+json">`. No text in them can end the element, or begin a
 * comment in it.
 * @param origin of the site; where it is not known, addresses stay those of the host that the page comes from
 */
export function jsonLd(things: readonly (Thing | BreadcrumbList)[], origin: string | undefined): string {
  const withOrigin = (key: string, value: unknown): unknown =>
    origin !== undefined && ADDRESSES.has(key) && typeof value === 'string' && value.startsWith('/')
      ? origin + value
      : value;
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': things }, withOrigin);
  return text.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

import { feedAddresses } from '../../domain/address/addresses.ts';
import { contentHtml, type Feed, momentOf } from './feed.ts';
import { linkTo, permanentId, type SitePlace } from './place.ts';

/** A feed as JSON Feed 1.1, whose addresses have to be absolute: where the origin is not known, it names none. */
export function jsonFeed({ place, title, page, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(place, page),
    feed_url: absolute(place, feedAddresses(page).json),
    language: 'ja',
    items: entries.map((entry) => ({
      id: permanentId(place, entry.address),
      url: absolute(place, entry.link),
      title: entry.title,
      summary: entry.summary,
      content_html: contentHtml(entry),
      date_published: momentOf(entry.date),
      authors: [{ name: entry.council.name, url: absolute(place, entry.council.address) }],
      tags: [entry.kind],
    })),
  };
  return `${JSON.stringify(feed, undefined, 1)}\n`;
}

const absolute = (place: SitePlace, address: string): string | undefined =>
  place.origin === undefined ? undefined : linkTo(place, address);

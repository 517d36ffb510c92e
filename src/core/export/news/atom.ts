import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { feedAddresses } from '../../domain/address/addresses.ts';
import type { NewsEntry } from './entry.ts';
import { contentHtml, type Feed, momentOf } from './feed.ts';
import { linkTo, permanentId, type SitePlace } from './place.ts';

/** A feed as Atom (RFC 4287). */
export function atomFeed({ place, title, page, entries }: Feed): string {
  const { atom } = feedAddresses(page);
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ja' }, [
    '\n',
    x('id', permanentId(place, atom)),
    x('title', clean(title)),
    x('updated', momentOf(entries[0].date)),
    x('link', { rel: 'self', type: 'application/atom+xml', href: linkTo(place, atom) }),
    x('link', { rel: 'alternate', type: 'text/html', href: linkTo(place, page) }),
    x('generator', '審議録'),
    '\n',
    ...entries.flatMap((entry) => [entryElement(place, entry), '\n']),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(feed, { closeEmptyElements: true })}\n`;
}

function entryElement(place: SitePlace, entry: NewsEntry) {
  const { address, link, title, council, date, kind, summary } = entry;
  const moment = momentOf(date);
  return x('entry', [
    x('id', permanentId(place, address)),
    x('title', clean(title)),
    x('updated', moment),
    x('published', moment),
    x('author', [x('name', clean(council.name))]),
    x('link', { rel: 'alternate', type: 'text/html', href: linkTo(place, link) }),
    x('category', { term: kind }),
    x('summary', clean(summary)),
    x('content', { type: 'html' }, clean(contentHtml(entry))),
  ]);
}

/** XML has no place for these characters, not even as references (XML 1.0, section 2.2). */
const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');

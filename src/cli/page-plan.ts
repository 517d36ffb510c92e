import type { CouncilArchive } from '../core/domain/archive.ts';
import { inquiryId } from '../core/domain/ids.ts';
import type { Meeting } from '../core/domain/meeting.ts';
import { digest } from '../infra/digest.ts';
import type { PagePlan } from '../infra/site-builder.ts';
import { PAGES, type PageKindName, pageName } from '../views/pages.ts';
import type { MakeProse } from '../views/prose.ts';
import { createSiteContext, type SiteContent, type SiteOptions } from '../views/site-context.ts';

/**
 * Plans the pages of a site without reading the texts of its meetings: a page's key is a digest of its props in which
 * each text stands as the digest of its file and of all that its links could lead to.
 * @param version digest of the generator and of every setting that pages depend on
 */
export function planPages(
  content: SiteContent,
  version: string,
  digestOf: (meeting: Meeting) => string,
  options: Pick<SiteOptions, 'base' | 'findMentions'>,
): PagePlan {
  const site = createSiteContext(content, { ...options, makeProse: proseKeys(digestOf) });
  const plan = new Map<string, { file: string; key: string }>();
  for (const kind of Object.keys(PAGES) as PageKindName[]) {
    for (const params of PAGES[kind].list(site)) {
      const props = PAGES[kind].view(site, params);
      const file = fileOf(props.frame.href.slice(options.base.length));
      plan.set(pageName(kind, params), { file, key: digest(version, JSON.stringify(props)) });
    }
  }
  return plan;
}

const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address;

function proseKeys(digestOf: (meeting: Meeting) => string): MakeProse {
  const linksOf = new Map<string, string>();
  return (_context, council, meeting) => {
    const period = `${council.council.id} ${meeting.header.period}`;
    const links = linksOf.get(period) ?? digestLinks(council, meeting.header.period);
    linksOf.set(period, links);
    const parts = [{ type: 'html', html: `${digestOf(meeting)} ${links}` }] as const;
    return { passage: () => parts, utterance: () => parts };
  };
}

/** Everything that a text of a period can link to: laws and criteria by name, and the inquiries of its period. */
function digestLinks({ council, laws, criteria, items }: CouncilArchive, period: number): string {
  const prefix = inquiryId(council.numbering, period, 0).slice(0, -1);
  return digest(
    JSON.stringify([
      [...laws.values()].map(({ id, title, kind, aliases, of, articles }) => [
        id,
        title,
        kind,
        aliases,
        of,
        articles.map(({ number }) => number),
      ]),
      [...criteria.values()].map(({ id, name, title }) => [id, name, title]),
      [...items.keys()].filter((id) => id.startsWith(prefix)),
    ]),
  );
}

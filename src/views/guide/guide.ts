import { DIAGNOSTICS_PAGE, guideAddress } from '../../core/domain/address/addresses.ts';
import type { GuidePage } from '../../core/domain/site/guide-page.ts';
import { type GuideExample, type GuideHeading, readGuideDocument } from '../../core/guide/guide-document.ts';
import { renderHtml } from '../../core/markdown/html/html.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import type { SiteContext } from '../site-context.ts';
import { type DiagnosticEntry, diagnosticEntries } from './diagnostics.ts';
import { type ExampleShown, showExample } from './example.ts';

interface GuideLink {
  readonly title: string;
  readonly href: string;
}

type GuidePartProps =
  | { readonly type: 'html'; readonly html: string }
  | (Pick<GuideExample, 'type' | 'source'> & {
      /** Asked for by the page only: it follows from the source and the generator, which a page's key holds already. */
      readonly show: () => ExampleShown;
    });

export interface GuideProps {
  readonly frame: PageFrame;
  readonly parts: readonly GuidePartProps[];
  readonly outline: readonly GuideHeading[];
  readonly diagnostics: readonly DiagnosticEntry[];
  /** All pages of the handbook in their order. */
  readonly pages: readonly (GuideLink & { readonly current: boolean })[];
  readonly previous: GuideLink | undefined;
  readonly next: GuideLink | undefined;
}

export function guideView(context: SiteContext, page: GuidePage): GuideProps {
  const pages = [...context.guide].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const hrefs = new Map(pages.map(({ id }) => [id, context.href(guideAddress(id === 'index' ? '' : id))]));
  const links = pages.map(({ id, title }) => ({ title, href: hrefs.get(id) ?? '', current: id === page.id }));
  const place = pages.findIndex(({ id }) => id === page.id);
  const { parts, outline } = readGuideDocument(page.body, (id) => hrefs.get(id));
  const isIndex = page.id === 'index';
  return {
    frame: makeFrame(context, {
      kind: 'guide',
      title: page.title,
      ...(isIndex ? {} : { within: '手引' }),
      description: page.description,
      address: guideAddress(isIndex ? '' : page.id),
      above: isIndex ? [] : [['手引', guideAddress()]],
    }),
    parts: parts.map((part) =>
      part.type === 'example'
        ? { type: part.type, source: part.source, show: () => showExample(part) }
        : { type: 'html', html: renderHtml(part.blocks) },
    ),
    outline,
    diagnostics: page.id === DIAGNOSTICS_PAGE ? diagnosticEntries() : [],
    pages: links,
    previous: linkOf(links[place - 1]),
    next: linkOf(links[place + 1]),
  };
}

const linkOf = (link: GuideLink | undefined): GuideLink | undefined => link && { title: link.title, href: link.href };

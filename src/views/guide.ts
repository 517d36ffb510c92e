import { guideAddress } from '../core/domain/addresses.ts';
import type { GuidePage } from '../core/domain/guide-page.ts';
import { renderHtml } from '../core/markdown/html.ts';
import { parseMarkdown } from '../core/markdown/syntax.ts';
import { makeFrame, type PageFrame } from './frame.ts';
import type { SiteContext } from './site-context.ts';

export interface GuideProps {
  readonly frame: PageFrame;
  readonly html: string;
  readonly pages: readonly { readonly title: string; readonly href: string; readonly current: boolean }[];
}

export function guideView(context: SiteContext, page: GuidePage): GuideProps {
  const address = (one: GuidePage) => guideAddress(one.id === 'index' ? '' : one.id);
  return {
    frame: makeFrame(context, {
      kind: 'guide',
      title: page.title,
      ...(page.id === 'index' ? {} : { within: '手引' }),
      description: page.description,
      address: address(page),
      above: page.id === 'index' ? [] : [['手引', guideAddress()]],
    }),
    html: renderHtml(parseMarkdown(page.body).children),
    pages: [...context.guide]
      .sort((a, b) => a.order - b.order)
      .map((one) => ({ title: one.title, href: context.href(address(one)), current: one.id === page.id })),
  };
}

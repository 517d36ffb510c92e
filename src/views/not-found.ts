import { makeFrame, type PageFrame } from './frame.ts';
import type { SiteContext } from './site-context.ts';

export interface NotFoundProps {
  readonly frame: PageFrame;
}

/** The page that a web server shows for addresses that lead nowhere. */
export function notFoundView(context: SiteContext): NotFoundProps {
  const frame = makeFrame(context, {
    kind: 'not-found',
    title: 'ページが見つかりません',
    description: 'お探しのページは見つかりませんでした。会議録の検索をご利用ください。',
    address: '/404.html',
  });
  return { frame };
}

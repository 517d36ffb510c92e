import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Redirect } from '../../permanence/redirects/redirects.ts';

/** Where links of a site lead. */
interface RedirectPlace {
  /** Turns an address of the site into one that a page can link: with the base path. */
  readonly link: (address: string) => string;
  /** With the site's origin, where that is known. */
  readonly href: (address: string) => string;
}

const element = (tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

/**
 * The page at an address that is elsewhere now: no script, no style, one link. It leads on by itself, but for records
 * whose places were cited: a browser would lose the fragment on the way, so each place has its own link, at its own
 * fragment.
 */
export function redirectPage({ to, kind, places }: Redirect, { link, href }: RedirectPlace): string {
  const title = kind === 'merged' ? 'このページは、ほかのページと一つになりました' : 'このページは移りました';
  const leadsOn = places.length === 0;
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: "default-src 'none'; base-uri 'none'" }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'robots', content: 'noindex' }),
    ...(leadsOn ? [element('meta', { httpEquiv: ['refresh'], content: `0; url=${link(to)}` })] : []),
    element('link', { rel: ['canonical'], href: href(to) }),
    element('title', {}, text(title)),
  ];
  const list = places.map((id) =>
    element('li', { id }, element('a', { href: link(`${to}#${id}`) }, text(`${callPlace(id)}の移った先を開く`))),
  );
  const body = [
    element('h1', {}, text(title)),
    element('p', {}, element('a', { href: link(to) }, text('移った先を開く')), text(`（${href(to)}）`)),
    ...(leadsOn ? [] : [element('p', {}, text('引用された箇所：')), element('ul', {}, ...list)]),
  ];
  const html = element(
    'html',
    { lang: 'ja' },
    element('head', {}, ...head),
    element('body', {}, element('main', {}, ...body)),
  );
  return `<!doctype html>\n${toHtml(html)}\n`;
}

const callPlace = (id: string): string => (id.startsWith('p') ? `段落（${id}）` : `発言（${id}）`);

import type { Link, PeerPage, Section } from '../../page.ts';

/** The one layout: the same markup as Hugo's templates beside it. */
type Data = Omit<PeerPage, 'body' | 'path' | 'hasChildren'> & { readonly content: string };

const SITE = '架空審議録';
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (value: string): string => value.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
const renderLink = ({ text, href }: Link): string =>
  href === undefined ? escapeHtml(text) : `<a href="${href}">${escapeHtml(text)}</a>`;

function renderSection({ id, heading, entries }: Section): string {
  if (entries.length === 0) return '';
  const items = entries.map(({ title, facts }) => {
    const more = facts.map((one) => `<span class="item__fact">${renderLink(one)}</span>`).join('');
    return `<li class="item"><p class="item__title">${renderLink(title)}</p>${more && `<p class="item__facts">${more}</p>`}</li>`;
  });
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(heading)}（${entries.length}件）</h2><ul class="item-list">${items.join('\n')}</ul></section>`;
}

const SEARCH =
  '<link href="/pagefind/pagefind-ui.css" rel="stylesheet"><script src="/pagefind/pagefind-ui.js"></script><div id="search"></div><script>new PagefindUI({ element: "#search" });</script>';

export function render({
  kind,
  indexed,
  title,
  over,
  lead,
  crumbs,
  filters,
  facts,
  sections,
  content,
  after,
}: Data): string {
  return `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}｜${escapeHtml(over)}｜${SITE}</title>
    <meta name="description" content="${escapeHtml(lead)}">
    <meta name="color-scheme" content="light dark">
    <link rel="stylesheet" href="/style.css">
  </head>
  <body>
    <a class="skip-link" href="#main">本文へ移動</a>
    <header class="site-header"><a class="site-name" href="/">${SITE}</a><nav class="site-nav" aria-label="サイト内"><ul><li><a href="/search/">検索</a></li><li><a href="/guide/">手引</a></li></ul></nav></header>
    ${crumbs.length > 0 ? `<nav class="breadcrumbs" aria-label="パンくず"><ol>${crumbs.map((one) => `<li>${renderLink(one)}</li>`).join('')}<li aria-current="page">${escapeHtml(title)}</li></ol></nav>` : ''}
    <main id="main" data-page="${kind}"${indexed ? ' data-pagefind-body' : ''} tabindex="-1"${filters.length > 0 ? ` data-pagefind-filter="${escapeHtml(filters.join(', '))}"` : ''}>
      <header class="page-head">${over && `<p class="page-head__over">${escapeHtml(over)}</p>`}<h1>${escapeHtml(title)}</h1>${lead && `<p class="lead">${escapeHtml(lead)}</p>`}</header>
      ${facts.length > 0 ? `<dl class="facts">${facts.map((one) => `<div><dt>${escapeHtml(one.label)}</dt>${one.lines.map((line) => `<dd>${renderLink(line)}</dd>`).join('')}</div>`).join('')}</dl>` : ''}
      ${sections.map(renderSection).join('')}
      ${content}
      ${after.map(renderSection).join('')}
      ${kind === 'search' ? SEARCH : ''}
    </main>
    <footer class="site-footer"><p>${SITE}</p><p>記録の内容は、それぞれの会議録に示した原本にもとづきます。</p></footer>
  </body>
</html>
`;
}

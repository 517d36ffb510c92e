import { councilAddress, sitePath } from '../../domain/address/addresses.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import { formatMeetingDate } from '../../domain/meeting/facts.ts';
import { type Tombstone, WITHDRAWN_LABELS } from '../../domain/withheld/withdrawal.ts';
import type { SiteFile } from '../site-file.ts';

/**
 * What stands at the addresses of a council's pages that were withdrawn: what kind of thing it was, when, why and by whom
 * it was taken away, and nothing that it held. A page of its own, with no part of the site that could name it.
 */
export function tombstoneFiles({ source, council }: CouncilArchive, href: (address: string) => string): SiteFile[] {
  return (source.tombstones ?? []).map((tombstone) => {
    const html = tombstoneHtml(tombstone, council.name, href(councilAddress(council.id)));
    return { path: `${sitePath(tombstone.address).replace(/\/$/, '')}/index.html`, key: html, make: () => html };
  });
}

function tombstoneHtml({ kind, date, ground, by }: Tombstone, council: string, home: string): string {
  const label = WITHDRAWN_LABELS[kind];
  const row = (name: string, value: string) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`;
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>取り下げた${label}｜${escapeHtml(council)}</title>
</head>
<body>
<main>
<h1>この${label}は取り下げました</h1>
<p>ここには${escapeHtml(council)}の${label}がありましたが、公開をやめました。</p>
<dl>${row('取り下げたもの', label)}${row('取り下げた日', formatMeetingDate(date))}${row('根拠', ground)}${row('取り下げた機関', by)}</dl>
<p><a href="${escapeHtml(home)}">${escapeHtml(council)}のページへ</a></p>
</main>
</body>
</html>
`;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

import {
  ACTIVE_HEADERS,
  ACTIVE_POLICY,
  activePattern,
  HEADERS,
  type Header,
  LASTING_CACHE,
  lastingPattern,
  type SiteHeaders,
  wholePolicy,
} from './site-headers.ts';

/**
 * `headers.nginx.conf`, to be included in the `server` of the site. Variables, and no `location`: an `add_header` of an inner
 * block would drop those of the outer one, and an empty value is not sent.
 */
export function nginxHeaders({ base, csp }: SiteHeaders): string {
  const path = decodeURI(base);
  return `${[
    '# 審議録が作ったファイルです。server { … } の中に include で読み込みます。',
    `set $shingiroku_policy "${wholePolicy(csp)}";`,
    'set $shingiroku_disposition "";',
    'set $shingiroku_cache "no-cache";',
    `if ($uri ~* "${activePattern(path)}") {`,
    `  set $shingiroku_policy "${ACTIVE_POLICY}";`,
    ...ACTIVE_HEADERS.map(([, value]) => `  set $shingiroku_disposition "${value}";`),
    '}',
    `if ($uri ~ "${lastingPattern(path)}") {`,
    `  set $shingiroku_cache "${LASTING_CACHE}";`,
    '}',
    'add_header Content-Security-Policy $shingiroku_policy always;',
    'add_header Content-Disposition $shingiroku_disposition always;',
    'add_header Cache-Control $shingiroku_cache always;',
    ...HEADERS.map(([name, value]) => `add_header ${name} "${value}" always;`),
  ].join('\n')}\n`;
}

/** `headers.Caddyfile`, to be imported in the site's block. No two matchers fit one path, so no order decides. */
export function caddyHeaders({ base, csp }: SiteHeaders): string {
  const path = decodeURI(base);
  const block = (matcher: string, headers: readonly Header[]) => [
    `header ${matcher}{`,
    ...headers.map(([name, value]) => `  ${name} "${value}"`),
    '}',
  ];
  const active = `(?i)${activePattern(path)}`;
  const lasting = lastingPattern(path);
  return `${[
    '# 審議録が作ったファイルです。サイトの { … } の中に import で読み込みます。',
    `@shingiroku_active path_regexp "${active}"`,
    `@shingiroku_shown not path_regexp "${active}"`,
    `@shingiroku_lasting path_regexp "${lasting}"`,
    `@shingiroku_changing not path_regexp "${lasting}"`,
    ...block('', HEADERS),
    ...block('@shingiroku_shown ', [['Content-Security-Policy', wholePolicy(csp)]]),
    ...block('@shingiroku_active ', [['Content-Security-Policy', ACTIVE_POLICY], ...ACTIVE_HEADERS]),
    ...block('@shingiroku_lasting ', [['Cache-Control', LASTING_CACHE]]),
    ...block('@shingiroku_changing ', [['Cache-Control', 'no-cache']]),
  ].join('\n')}\n`;
}

import { describe, expect, it } from 'vitest';
import { headersFile } from './headers-file.ts';
import { caddyHeaders, nginxHeaders } from './server-settings.ts';
import { activePattern, lastingPattern } from './site-headers.ts';

const CSP = "default-src 'self'; script-src 'self' 'sha256-a+/='; ";
const site = { csp: CSP, base: '/minutes/', attached: ['kou/files/b/図.svg', 'kou/files/a.HTML', 'kou/files/a.pdf'] };
const WHOLE = "default-src 'self'; script-src 'self' 'sha256-a+/='; frame-ancestors 'self'";

describe('_headers', () => {
  it('says the policy of the pages below the base path, and holds what could run a program', () => {
    const lines = headersFile(site).split('\n');
    expect(lines.slice(2, 7)).toEqual([
      '/minutes/*',
      `  Content-Security-Policy: ${WHOLE}`,
      '  X-Content-Type-Options: nosniff',
      '  Referrer-Policy: strict-origin-when-cross-origin',
      '  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ]);
    const paths = lines.filter((line) => line.startsWith('/'));
    expect(paths.slice(1)).toEqual([
      '/minutes/_astro/*',
      '/minutes/kou/files/a.HTML',
      '/minutes/kou/files/b/%E5%9B%B3.svg',
    ]);
    expect(lines.filter((line) => line === '  Content-Disposition: attachment')).toHaveLength(2);
  });

  it('stays below the number of rules that hosts read', () => {
    const attached = Array.from({ length: 300 }, (_, index) => `kou/files/${index}.svg`);
    const paths = headersFile({ ...site, attached }).split('\n');
    expect(paths.filter((line) => line.startsWith('/minutes/kou/'))).toEqual(['/minutes/kou/files/*']);
  });
});

describe.each([
  ['nginx', nginxHeaders],
  ['Caddy', caddyHeaders],
])('the settings for %s', (_server, make) => {
  it('hold both policies whole, between quotation marks', () => {
    const text = make(site);
    expect(text).toContain(`"${WHOLE}"`);
    expect(text).toContain(`"sandbox; default-src 'none'; `);
    for (const line of text.split('\n')) expect((line.match(/"/g) ?? []).length % 2, line).toBe(0);
  });

  it('keep their quotation marks whatever the base path is', () => {
    expect(make({ ...site, base: '/a%22;b/' })).toContain('^/a\\x22;b/');
  });
});

it.each([
  ['/minutes/kou/files/a.svg', true],
  ['/minutes/kou/files/b/a.XHTML', true],
  ['/minutes/kou/files/a.svg.pdf', false],
  ['/minutes/kou/meetings/2010-01-22/index.html', false],
  ['/kou/files/a.svg', false],
])('%s is held: %s', (path, isHeld) => {
  expect(new RegExp(activePattern('/minutes/'), 'i').test(path)).toBe(isHeld);
});

it.each([
  ['/m.n/_astro/site.css', true],
  ['/m.n/search-index/9c9a377959c8a03d/0.bin', true],
  ['/m.n/search-index/shards.json', false],
  ['/mxn/_astro/site.css', false],
])('%s is kept by browsers: %s', (path, isKept) => {
  expect(new RegExp(lastingPattern('/m.n/')).test(path)).toBe(isKept);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { headersFor } from '../src/infra/preview/header-rules.ts';
import { DIST, SITE_URL } from './support/built.ts';
import { attribute } from './support/dom.ts';
import { readSite } from './support/site.ts';

const site = await readSite(DIST, SITE_URL);

it('hosts say of every page the policy that it carries itself', async () => {
  const faults = new Set<string>();
  for (const page of site.pages) {
    const policies = page.elements
      .filter((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy')
      .map((element) => `${attribute(element, 'content')?.trim().replace(/;$/, '')}; frame-ancestors 'self'`);
    const sent = new Map(await headersFor(DIST, page.url.pathname));
    const isSame = policies.length === 1 && policies[0] === sent.get('Content-Security-Policy');
    if (!isSame || sent.get('X-Content-Type-Options') !== 'nosniff') faults.add(page.file);
  }
  expect([...faults]).toEqual([]);
});

it.each(['headers.nginx.conf', 'headers.Caddyfile'])('%s has the same policy', async (name) => {
  const sent = new Map(await headersFor(DIST, SITE_URL.pathname));
  expect(await readFile(join(DIST, name), 'utf8')).toContain(`"${sent.get('Content-Security-Policy')}"`);
});

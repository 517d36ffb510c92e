import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { headersFile } from '../../core/export/hosts/headers-file.ts';
import { caddyHeaders, nginxHeaders } from '../../core/export/hosts/server-settings.ts';
import type { SiteHeaders } from '../../core/export/hosts/site-headers.ts';
import { readSiteUrl } from '../environment.ts';

/** Every page carries the same policy. */
const ANY_PAGE = '404.html';

const FILES: Readonly<Record<string, (headers: SiteHeaders) => string>> = {
  _headers: headersFile,
  'headers.nginx.conf': nginxHeaders,
  'headers.Caddyfile': caddyHeaders,
};

/**
 * Writes what makes hosts say of the pages what these say themselves, and more: for hosts that read `_headers`, for nginx and
 * for Caddy.
 * @param attached the files that records name, by their paths in the site
 * @param taken first parts of the paths of files that others have put into the site: theirs stay
 */
export async function writeHostHeaders(
  attached: readonly string[],
  taken: readonly string[],
  site: string,
): Promise<void> {
  const csp = policyOf(readFileSync(join(site, ANY_PAGE), 'utf8'));
  const headers = { csp, base: readSiteUrl().base, attached };
  for (const [name, make] of Object.entries(FILES))
    if (!taken.includes(name)) await writeFile(join(site, name), make(headers));
}

/** The policy that a page carries. @throws when it has none: no page of ours may go without */
function policyOf(html: string): string {
  const found = findPolicy(parse(html) as unknown as HtmlNode);
  if (found === undefined) throw new Error(`${ANY_PAGE} has no Content-Security-Policy`);
  return found;
}

interface HtmlNode {
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

function findPolicy({ tagName, attrs = [], childNodes = [] }: HtmlNode): string | undefined {
  const value = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value;
  if (tagName === 'meta' && value('http-equiv')?.toLowerCase() === 'content-security-policy') return value('content');
  for (const child of childNodes) {
    const found = findPolicy(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The generator's own checkout, or what of it stands in its package; wherever the command was started. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** True in the package, where everything is compiled, and where nothing may be written. */
export const IS_PACKAGE = import.meta.url.endsWith('.js');

/** Where builds keep what they can use again, unless a command is told otherwise. */
export const CACHE_FOLDER = IS_PACKAGE ? resolve('.cache', 'shingiroku') : join(PROJECT_ROOT, '.cache');

/** Where templates are bundled, and bundles lie: for the package, in the folder of whoever uses it. */
export const WORK_FOLDER = IS_PACKAGE ? join(CACHE_FOLDER, 'astro') : join(PROJECT_ROOT, '.astro');

/** Names of the environment variables that carry a command's options into Astro's own processes. */
const CONTENT_VARIABLE = 'SHINGIROKU_CONTENT';

const DATE_VARIABLE = 'SHINGIROKU_DATE';
const DRAFTS_VARIABLE = 'SHINGIROKU_DRAFTS';

/** What the live preview shows: what is published on a day, or all of it, drafts included. */
interface Previewed {
  readonly date?: string | undefined;
  readonly drafts: boolean;
}

export function previewed(): Previewed {
  return { date: process.env[DATE_VARIABLE], drafts: process.env[DRAFTS_VARIABLE] === '1' };
}

export function setPreviewed({ date, drafts }: Previewed): void {
  if (date !== undefined) process.env[DATE_VARIABLE] = date;
  process.env[DRAFTS_VARIABLE] = drafts ? '1' : '0';
}

/** The content folder: what a command was told, else `content/` of the generator's checkout. */
export function contentFolder(): string {
  return resolve(process.env[CONTENT_VARIABLE] ?? 'content');
}

/** Tells everything that Astro runs in this process which content folder to read. */
export function setContentFolder(folder: string): void {
  process.env[CONTENT_VARIABLE] = resolve(folder);
}

/** Loads Astro, which takes longer than finding out that nothing changed, and has it report to nobody. */
export async function loadAstro() {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  return await import('astro');
}

/** Where the site will live, from `SITE_URL`: `https://example.org/minutes/` → origin and base path. */
interface SiteUrl {
  /** Missing when SITE_URL is not set: then there are no canonical addresses and no sitemap. */
  readonly origin: string | undefined;
  /** As links have it, percent-encoded: `/my%20minutes/`. Begins and ends with a slash. */
  readonly base: string;
  /** The same path decoded: Astro compares it with decoded addresses, and renders no page under an encoded one. */
  readonly path: string;
}

/**
 * @throws {RangeError} with a Japanese message when SITE_URL is not an absolute http(s) address, or its path holds a `%`
 * that stands for no character that can be written out (`%2F`, `%23`, `100%`)
 */
export function readSiteUrl(value: string | undefined = process.env['SITE_URL']): SiteUrl {
  if (value === undefined || value.trim() === '') return { origin: undefined, base: '/', path: '/' };
  const url = URL.parse(value.trim());
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new RangeError(
      `SITE_URL「${value}」は https:// で始まるURLではありません。例：https://www.example.lg.jp/minutes/`,
    );
  }
  const path = decodePath(url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`);
  if (path === undefined) {
    throw new RangeError(
      `SITE_URL「${value}」の「%」は文字として読めません。書庫を置くフォルダの名前を「minutes」のような半角英数字にしてください。`,
    );
  }
  return { origin: url.origin, base: encodeURI(path), path };
}

/** Undefined for a path in which a `%` would be left: encoding it again would make another path of it. */
function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURI(path);
    return decoded.includes('%') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** The version of the generator, from its package. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

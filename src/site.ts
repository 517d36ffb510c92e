import { readContent } from './core/content.ts';
import { publishedFiles } from './core/published-content.ts';
import { readContentFiles } from './infra/content/files.ts';
import { type Handover, takeHandover } from './infra/content/handover.ts';
import { contentFolder, previewed, readSiteUrl } from './infra/environment.ts';
import { createSiteContext } from './views/create-site-context.ts';
import { onlyProps as onlyPropsOf, type PageKindName, pageProps } from './views/pages.ts';
import type { ArchiveContext } from './views/site-context.ts';

let made: { readonly from: Handover | undefined; readonly context: Promise<ArchiveContext> } | undefined;

/** The props of a page, for the route that its address leads to; undefined when the archive has no such page. */
export async function propsOf<K extends PageKindName>(kind: K, params: Parameters<typeof pageProps<K>>[2]) {
  return pageProps(await getSite(), kind, params);
}

/** The props of the only page of a kind. */
export async function onlyProps<K extends Parameters<typeof onlyPropsOf>[1]>(kind: K) {
  return onlyPropsOf(await getSite(), kind);
}

/**
 * What all pages are made from. A build hands over the content that it has checked; the live preview reads the
 * folder itself, anew each time this module is (the preview invalidates it when a file changes).
 */
function getSite(): Promise<ArchiveContext> {
  const from = takeHandover();
  if (made === undefined || made.from !== from) made = { from, context: load(from) };
  return made.context;
}

async function load(handover: Handover | undefined): Promise<ArchiveContext> {
  // Not Astro's own, which is the decoded path.
  const { base } = readSiteUrl();
  if (handover) return createSiteContext(handover.content, { ...handover, base });
  const { date, drafts } = previewed();
  const files = await readContentFiles(contentFolder());
  if (drafts) return createSiteContext(readContent(files), { base, showsDrafts: true });
  return createSiteContext(readContent(publishedFiles(files, date).files), { base });
}

import { readContent } from './core/content.ts';
import { readContentFiles } from './infra/content/files.ts';
import { takeHandover } from './infra/content/handover.ts';
import { contentFolder, readSiteUrl } from './infra/environment.ts';
import { createSiteContext } from './views/create-site-context.ts';
import type { ArchiveContext } from './views/site-context.ts';

let context: Promise<ArchiveContext> | undefined;

/**
 * What all pages are made from. A build hands over the content that it has checked; the live preview reads the
 * folder itself, anew each time this module is (the preview invalidates it when a file changes).
 */
export function getSite(): Promise<ArchiveContext> {
  context ??= load();
  return context;
}

async function load(): Promise<ArchiveContext> {
  // Not Astro's own, which is the decoded path.
  const { base } = readSiteUrl();
  const handover = takeHandover();
  if (handover) return createSiteContext(handover.content, { ...handover, base });
  return createSiteContext(readContent(await readContentFiles(contentFolder())), { base });
}

import { join, resolve } from 'node:path';
import type { Content } from '../core/content.ts';
import { pageSources } from '../core/export/page-sources.ts';

/**
 * When the text of pages was last changed, by their addresses: the newest commit of the files that it stands in. A page is
 * left out where that is not known of each of its files.
 * @param dates of commits, by absolute paths
 */
export function pageDates(
  { archive, guide }: Pick<Content, 'archive' | 'guide'>,
  folder: string,
  dates: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (dates.size === 0) return new Map();
  const found = new Map<string, string>();
  for (const [address, files] of pageSources(archive, guide, (id) => join(folder, 'guide', `${id}.md`))) {
    const known = files.map((file) => dates.get(resolve(file)));
    const [newest] = known.flatMap((date) => date ?? []).sort((a, b) => Date.parse(b) - Date.parse(a));
    if (newest !== undefined && !known.includes(undefined)) found.set(address, newest);
  }
  return found;
}

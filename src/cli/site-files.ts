import { councilData } from '../core/export/council-data.ts';
import { councilFiles } from '../core/export/council-files.ts';
import { archiveNews, councilNews } from '../core/export/news/news-files.ts';
import type { SiteFile } from '../core/export/site-file.ts';
import { digest } from '../infra/digest.ts';
import { readSiteUrl } from '../infra/environment.ts';
import type { ArchiveContext } from '../views/site-context.ts';

interface FilesOptions {
  /** Digest of the generator and of every setting that files depend on. */
  readonly version: string;
  /** Digest of all files of a council, by its id. */
  readonly inputsOf: (council: string) => string;
}

/** The files of a site that are no pages, council by council, sorted by path. */
export function listSiteFiles(site: ArchiveContext, { version, inputsOf }: FilesOptions): SiteFile[] {
  const shared = digest(version, JSON.stringify(site.info));
  const place = { ...readSiteUrl(), title: site.info.title };
  const councils = [...site.archive.councils.values()].map((council) => ({
    data: councilData(council, {
      citedTexts: () => site.citedTexts(council),
      departmentRoles: () => site.departmentRoles(council),
      citingItems: () => site.citingItems(council),
    }),
    key: digest(shared, inputsOf(council.council.id)),
  }));
  const keyOfAll = digest(...councils.map(({ key }) => key));
  const files = [
    ...councils.flatMap(({ data, key }) => [...councilFiles(data, key), ...councilNews(data, key, place)]),
    ...archiveNews(
      councils.map(({ data }) => data),
      keyOfAll,
      place,
    ),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

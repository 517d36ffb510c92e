import { llmsAddress, sitePath } from '../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import type { Meeting } from '../core/domain/meeting/meeting.ts';
import { cardFiles } from '../core/export/cards/card-files.ts';
import type { CouncilData } from '../core/export/council-data.ts';
import { dataFiles } from '../core/export/data-files.ts';
import { explorerFiles } from '../core/export/explorer/explorer-files.ts';
import { llmsText } from '../core/export/llms-text.ts';
import { archiveNews, councilNews } from '../core/export/news/news-files.ts';
import { recordFiles, recordSchemas } from '../core/export/record-files.ts';
import { redirectFiles } from '../core/export/redirects/redirect-files.ts';
import type { SiteFile } from '../core/export/site-file.ts';
import type { Keep, RowKeys } from '../core/export/table-rows.ts';
import { tombstoneFiles } from '../core/export/tombstones/tombstone-files.ts';
import { digest } from '../infra/digest.ts';
import { readSiteUrl } from '../infra/environment.ts';
import type { ArchiveContext } from '../views/site-context.ts';

interface FilesOptions {
  /** Digest of the generator and of every setting that files depend on. */
  readonly version: string;
  /** Digest of all files of a council, by its id. */
  readonly inputsOf: (council: string) => string;
  /** Digest of the file that a meeting was read from. */
  readonly digestOf: (meeting: Meeting) => string;
  readonly keep: Keep;
  /** Paths of files that the archive puts into the site. */
  readonly taken: ReadonlySet<string>;
}

/** The files of a site that are no pages, council by council, sorted by path. */
export function listSiteFiles(
  site: ArchiveContext,
  { version, inputsOf, digestOf, keep, taken }: FilesOptions,
): SiteFile[] {
  const shared = digest(version, JSON.stringify(site.info));
  const { perMeeting } = site.info.data;
  const { perSubject } = site.info.feeds;
  const { origin = '' } = readSiteUrl();
  const href = (address: string) => `${origin}${site.href(address)}`;
  const llms = llmsText(site, href);
  const place = { ...readSiteUrl(), title: site.info.title };
  const councils = [...site.archive.councils.values()].map(site.data);
  const keys = rowKeys(version, inputsOf, digestOf);
  const keyOf = ({ archive }: CouncilData) => digest(shared, inputsOf(archive.council.id));
  const files = [
    ...dataFiles(councils, { keys, shared, keep }),
    ...councils.flatMap((data) => [
      ...tombstoneFiles(data.archive, site.href),
      ...explorerFiles(data, keyOf(data)),
      ...cardFiles(data.archive, site.info, (words) => digest(version, words)),
      ...councilNews(data, { key: keyOf(data), place, perSubject }),
      ...recordFiles(data, { href, perMeeting, shared, inputs: keyOf(data), digestOf, digest }),
    ]),
    ...recordSchemas(version),
    ...redirectFiles([...site.archive.councils.values()], { link: site.href, href, taken }),
    { path: sitePath(llmsAddress()), key: llms, make: () => llms },
    ...archiveNews(councils, digest(...councils.map(keyOf)), place),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function rowKeys(version: string, inputsOf: FilesOptions['inputsOf'], digestOf: FilesOptions['digestOf']): RowKeys {
  const words = new WeakMap<CouncilArchive, string>();
  const wordsOf = ({ archive, departmentNames }: CouncilData) => {
    const known = words.get(archive) ?? digest(version, JSON.stringify([archive.council, ...departmentNames]));
    words.set(archive, known);
    return known;
  };
  return {
    ofCouncil: (council) => digest(version, inputsOf(council)),
    ofYear: (data, year) => digest(wordsOf(data), ...(data.meetingsByYear.get(year) ?? []).map(digestOf)),
  };
}

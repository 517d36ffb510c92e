import { councilData } from '../core/export/council-data.ts';
import { councilFiles } from '../core/export/council-files.ts';
import { explorerFiles } from '../core/export/explorer/explorer-files.ts';
import type { SiteFile } from '../core/export/site-file.ts';
import { digest } from '../infra/digest.ts';
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
  const files = [...site.archive.councils.values()].flatMap((council) => {
    const data = councilData(council, { citedTexts: () => site.citedTexts(council) });
    const key = digest(shared, inputsOf(council.council.id));
    return [...councilFiles(data, key), ...explorerFiles(data, key)];
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

import { llmsAddress } from '../core/domain/address/addresses.ts';
import type { Meeting } from '../core/domain/meeting/meeting.ts';
import { councilData } from '../core/export/council-data.ts';
import { councilFiles } from '../core/export/council-files.ts';
import { llmsText } from '../core/export/llms-text.ts';
import { recordFiles, recordSchemas } from '../core/export/record-files.ts';
import type { SiteFile } from '../core/export/site-file.ts';
import { digest } from '../infra/digest.ts';
import type { ArchiveContext } from '../views/site-context.ts';

interface FilesOptions {
  /** Digest of the generator and of every setting that files depend on. */
  readonly version: string;
  /** Digest of all files of a council, by its id. */
  readonly inputsOf: (council: string) => string;
  /** Digest of the file that a meeting was read from. */
  readonly digestOf: (meeting: Meeting) => string;
  /** Where the site will live; undefined where nobody said. */
  readonly origin: string | undefined;
}

/** The files of a site that are no pages, council by council, sorted by path. */
export function listSiteFiles(site: ArchiveContext, options: FilesOptions): SiteFile[] {
  const { version, inputsOf, digestOf, origin = '' } = options;
  const shared = digest(version, JSON.stringify(site.info));
  const href = (address: string) => `${origin}${site.href(address)}`;
  const files: SiteFile[] = [...site.archive.councils.values()].flatMap((council) => {
    const data = councilData(council, {
      citedTexts: () => site.citedTexts(council),
      mentions: () => site.mentions(council),
    });
    const inputs = digest(shared, inputsOf(council.council.id));
    const { perMeeting } = site.info.data;
    return [
      ...councilFiles(data, inputs),
      ...recordFiles(data, { href, perMeeting, shared, inputs, digestOf, digest }),
    ];
  });
  const llms = llmsText(site, href);
  files.push(...recordSchemas(version), { path: llmsAddress().slice(1), key: llms, make: () => llms });
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

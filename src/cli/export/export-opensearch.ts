import type { Content } from '../../core/content.ts';
import { councilData } from '../../core/export/council-data.ts';
import { bulkLines } from '../../core/export/opensearch/bulk.ts';
import { indexTemplate } from '../../core/export/opensearch/index-template.ts';
import { exportReadme } from '../../core/export/opensearch/readme.ts';
import { MARKER_FILE } from '../../infra/output/marker.ts';

/** Characters of a file at most: servers take requests up to 100 MB, and answer smaller ones sooner. */
const LARGEST = 4_000_000;
const TEMPLATE = 'index-template.json';

/** Whether a file of a folder of ours is one of an export, and not one of a site. */
export const isExported = (path: string): boolean =>
  [TEMPLATE, 'README.md', MARKER_FILE].includes(path) || /^bulk-[^/]+\.ndjson$/.test(path);

/** The files of the export, one after the other. @param site where the archive lives, without a slash at its end */
export function* openSearchFiles(
  { archive, info, synonyms }: Pick<Content, 'archive' | 'info' | 'synonyms'>,
  site: string | undefined,
): Iterable<{ readonly path: string; readonly content: string }> {
  yield { path: TEMPLATE, content: `${JSON.stringify(indexTemplate(synonyms), null, 2)}\n` };
  const bulk: string[] = [];
  let documents = 0;
  for (const council of archive.councils.values()) {
    let part = 0;
    let content = '';
    const file = () => {
      part += 1;
      const path = `bulk-${council.council.id}-${String(part).padStart(4, '0')}.ndjson`;
      bulk.push(path);
      return { path, content };
    };
    for (const lines of bulkLines(councilData(council), { archive: info.title, site })) {
      if (content !== '' && content.length + lines.length > LARGEST) {
        yield file();
        content = '';
      }
      content += lines;
      documents += 1;
    }
    if (content !== '') yield file();
  }
  yield { path: 'README.md', content: exportReadme({ template: TEMPLATE, bulk, documents }) };
}

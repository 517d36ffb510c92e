import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCouncil } from '../../../src/core/content-source.ts';
import { buildArchive } from '../../../src/core/domain/archive.ts';
import type { Meeting } from '../../../src/core/domain/meeting/meeting.ts';
import { readContentFiles } from '../../../src/infra/content/files.ts';
import { councilPages } from './council-pages.ts';
import { BodyWriter } from './markdown.ts';
import type { PeerPage } from './page.ts';
import { SitePages } from './site-pages.ts';

/** How a generator wants a page as a file. */
export interface PeerFormat {
  /** The project that the pages are put into: its templates and settings. */
  readonly templates: string;
  /** Path of a page's file inside the project. */
  readonly fileOf: (page: PeerPage) => string;
  readonly write: (page: PeerPage) => string;
}

/** Hugo: sections are `_index.md`, front matter is JSON. It reads its keys in lower case. */
export const HUGO: PeerFormat = {
  templates: join(import.meta.dirname, 'hugo'),
  fileOf: ({ path, hasChildren }) => (hasChildren ? join('content', path, '_index.md') : join('content', `${path}.md`)),
  write: ({ body, path: _, hasChildren: __, ...header }) => `${JSON.stringify(header)}\n\n${body}\n`,
};

/** Eleventy: the layout and the address are said in the front matter. */
export const ELEVENTY: PeerFormat = {
  templates: join(import.meta.dirname, 'eleventy'),
  fileOf: ({ path, hasChildren }) => join('content', hasChildren ? join(path, 'index.md') : `${path}.md`),
  write: ({ body, path, hasChildren: _, ...header }) => {
    const permalink = path === '404' ? '/404.html' : join('/', path, 'index.html');
    return `---json\n${JSON.stringify({ ...header, permalink, layout: 'page.11ty.ts' })}\n---\n\n${body}\n`;
  },
};

/** Which pages Pagefind is to index: all of them, as it does by itself, or each text once, on the page of its meeting. */
export type IndexedPages = 'all' | 'meetings';

/**
 * Makes the projects of all peers from a corpus, in place of what stood there except their installed packages.
 * @returns pages of each peer
 */
export async function convertCorpus(
  content: string,
  projects: readonly {
    readonly format: PeerFormat;
    readonly folder: string;
    readonly indexed: IndexedPages;
  }[],
): Promise<number> {
  for (const { format, folder } of projects) {
    await rm(join(folder, 'content'), { recursive: true, force: true });
    await cp(format.templates, folder, { recursive: true });
    await cp(join(import.meta.dirname, 'style.css'), join(folder, 'static', 'style.css'));
  }
  const files = await readContentFiles(content);
  const site = new SitePages('架空審議録', '計測のために作られた、架空の審議会の会議録の書庫です。');
  let count = 0;
  const put = async (made: PeerPage): Promise<void> => {
    count += 1;
    for (const { format, folder, indexed } of projects) {
      const page = { ...made, indexed: indexed === 'all' || made.kind === 'meeting' };
      const target = join(folder, format.fileOf(page));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, format.write(page));
    }
  };
  for (const council of files.councils) {
    const { source, diagnostics } = readCouncil(council);
    if (!source || diagnostics.length > 0) throw new Error(`the corpus has errors in ${council.id}`);
    const archive = buildArchive([source]).councils.get(council.id);
    if (!archive) throw new Error(`no council ${council.id}`);
    const sources = new Map(council.meetings.map((file) => [file.id, file]));
    const bodyOf = (meeting: Meeting): BodyWriter => {
      const file = sources.get(meeting.id);
      return new BodyWriter(meeting, file?.source ?? '');
    };
    for (const page of councilPages(archive, bodyOf)) await put(page);
    site.add(archive);
  }
  for (const page of site.pages()) await put(page);
  return count;
}

import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse } from 'parse5';
import { attribute, type Element, elementsOf, type Node } from './dom.ts';

/** One HTML file of a built site. */
export interface Page {
  /** The file below the site's folder, with slashes: `nerima-privacy/index.html`. */
  readonly file: string;
  /** Its full address: folder pages end in a slash. */
  readonly url: URL;
  readonly source: string;
  readonly document: Node;
  readonly elements: readonly Element[];
  readonly ids: readonly string[];
}

/** A built site as a web server would show it. */
export interface Site {
  readonly root: string;
  /** Where the site stands: origin and base path, ending in a slash. */
  readonly url: URL;
  /** All files below the folder, with slashes. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
}

/**
 * Reads every HTML file of a built site.
 * @throws when the folder is not there: the site tests come after a build
 */
export async function readSite(root: string, url: URL): Promise<Site> {
  const files = await listFiles(root).catch(() => {
    throw new Error(`There is no built site in ${root}: run the build first.`);
  });
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map(async (file): Promise<Page> => {
        const source = await readFile(join(root, file), 'utf8');
        return readPage(file, new URL(encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), url), source);
      }),
  );
  return { root, url, files: new Set(files), pages };
}

export function readPage(file: string, url: URL, source: string): Page {
  const document = parse(source);
  const elements = elementsOf(document);
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
  return { file, url, source, document, elements, ids };
}

/** The files below a folder, sorted, with slashes. */
export async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

/** Those of the addresses (below the site's home, fragments included) that no page of the site answers. */
export function findMissingAddresses(site: Site, addresses: readonly string[]): string[] {
  const pages = new Map(site.pages.map((page) => [page.url.href, page]));
  return addresses.filter((address) => {
    const url = new URL(address, site.url);
    const fragment = decodeURIComponent(url.hash.slice(1));
    url.hash = '';
    const page = pages.get(url.href);
    return !page || (fragment !== '' && !page.ids.includes(fragment));
  });
}
